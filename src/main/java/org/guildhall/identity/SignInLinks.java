package org.guildhall.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.identity.SignInLinkRequested.Purpose;
import org.guildhall.identity.SignInLinkUnusable.Why;
import org.guildhall.languages.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links by mail instead of passwords: each opens once, for a short time, whatever it was issued for. */
@Service
@Transactional
public class SignInLinks {

    private static final Duration RATE_WINDOW = Duration.ofMinutes(15);
    private static final int LINKS_PER_WINDOW = 5;
    private static final Duration KEPT_AFTER_EXPIRY = Duration.ofDays(30);

    private final SignInLinkStore store;
    private final Accounts accounts;
    private final LocalSignIn local;
    private final IdentityProperties properties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignInLinks(
            SignInLinkStore store,
            Accounts accounts,
            LocalSignIn local,
            IdentityProperties properties,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.local = local;
        this.properties = properties;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Notes that somebody wants to sign in, whoever they are: the same work for every address, and no look at accounts,
     * so that nobody can find out who has one.
     */
    public void requestSignIn(String mail, BrowserMark browser) {
        events.publishEvent(SignInWanted.of(mail, browser));
    }

    /** Sends a link that opens in the browser that asked, if the address has an account. */
    public void send(SignInWanted wanted) {
        accounts.findByMail(wanted.mail())
                .filter(local::allows)
                .filter(account -> !tooMany(account.mail(), Purpose.SIGN_IN))
                .ifPresent(account -> issue(
                        Purpose.SIGN_IN,
                        account.mail(),
                        account.name(),
                        null,
                        null,
                        wanted.browserHash(),
                        wanted.language()));
    }

    /**
     * Sends the link that confirms an application and opens the applicant's account.
     *
     * @throws TooManyLinks when the address was sent several just now
     */
    public void requestConfirmation(UUID applicationId, UUID partnerId, String mail, String name) {
        String address = Account.mailOf(mail);
        if (tooMany(address, Purpose.CONFIRM_APPLICATION)) {
            throw new TooManyLinks();
        }
        issue(Purpose.CONFIRM_APPLICATION, address, name, applicationId, partnerId, null, readersLanguage());
    }

    /**
     * Sends a fresh link in place of one that expired unused or was asked for in another browser, to the same address;
     * silent about any other.
     */
    public void renew(String token, BrowserMark browser) {
        store.find(new SignInToken(token))
                .filter(link -> link.usedAt() == null && !tooMany(link.mail(), link.purpose()))
                .filter(link -> link.purpose() != Purpose.SIGN_IN
                        || accounts.findByMail(link.mail())
                                .filter(local::allows)
                                .isPresent())
                .ifPresent(link -> issue(
                        link.purpose(),
                        link.mail(),
                        link.name(),
                        link.applicationId(),
                        link.partnerId(),
                        link.purpose() == Purpose.SIGN_IN ? browser.hash() : null,
                        readersLanguage()));
    }

    /**
     * Looks at a link without using it up.
     *
     * @param browser mark of the browser it is opened in, if it has one
     * @throws SignInLinkUnusable when it was never issued for this purpose, expired, was used, or belongs to another
     *     browser
     */
    @Transactional(readOnly = true)
    public SignInLink look(String token, Purpose purpose, @Nullable BrowserMark browser) {
        SignInLink link = store.find(new SignInToken(token))
                .filter(found -> found.purpose() == purpose)
                .orElseThrow(() -> new SignInLinkUnusable(Why.UNKNOWN));
        if (link.usedAt() != null) {
            throw new SignInLinkUnusable(Why.USED);
        }
        if (!clock.instant().isBefore(link.expiresAt())) {
            throw new SignInLinkUnusable(Why.EXPIRED);
        }
        if (!link.opensIn(browser)) {
            throw new SignInLinkUnusable(Why.OTHER_BROWSER);
        }
        return link;
    }

    /**
     * Uses a link up: of several attempts at once, one succeeds. It stays usable when the surrounding transaction fails.
     *
     * @throws SignInLinkUnusable as {@link #look}
     */
    public SignInLink consume(String token, Purpose purpose, @Nullable BrowserMark browser) {
        SignInLink link = look(token, purpose, browser);
        if (!store.use(link.id(), clock.instant())) {
            throw new SignInLinkUnusable(Why.USED);
        }
        return link;
    }

    /** @throws SignInLinkUnusable as {@link #consume}, or when the account was closed meanwhile */
    public Account signIn(String token, @Nullable BrowserMark browser) {
        SignInLink link = consume(token, Purpose.SIGN_IN, browser);
        return accounts.findByMail(link.mail())
                .filter(local::allows)
                .orElseThrow(() -> new SignInLinkUnusable(Why.UNKNOWN));
    }

    private boolean tooMany(String mail, Purpose purpose) {
        return store.countSince(mail, purpose, clock.instant().minus(RATE_WINDOW)) >= LINKS_PER_WINDOW;
    }

    private void issue(
            Purpose purpose,
            String mail,
            String name,
            @Nullable UUID applicationId,
            @Nullable UUID partnerId,
            byte @Nullable [] browserHash,
            String language) {
        Instant now = clock.instant();
        Duration validity =
                purpose == Purpose.SIGN_IN ? properties.signInLinkValidity() : properties.confirmationLinkValidity();
        SignInToken token = SignInToken.random();
        SignInLink link = new SignInLink(
                UUID.randomUUID(),
                purpose,
                mail,
                name,
                applicationId,
                partnerId,
                browserHash,
                now.plus(validity),
                null);
        store.deleteExpiredBefore(now.minus(KEPT_AFTER_EXPIRY));
        store.insert(link, token, now);
        events.publishEvent(new SignInLinkRequested(
                link.id(), mail, name, purpose.pathOf(token), link.expiresAt(), purpose, language));
    }

    private static String readersLanguage() {
        return Language.ofReader().code();
    }
}
