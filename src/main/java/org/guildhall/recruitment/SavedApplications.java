package org.guildhall.recruitment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.identity.SignInToken;
import org.guildhall.inbox.InvalidSubmission;
import org.guildhall.languages.Language;
import org.guildhall.languages.Wording;
import org.guildhall.partners.Contact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Applications that people save to go on with later, also on another device. A link by mail opens one; whoever opened it
 * may read and change it in that browser until it is handed in.
 */
@Service
@Transactional
public class SavedApplications {

    private static final Logger LOG = LoggerFactory.getLogger(SavedApplications.class);

    /** More than the longest form filled to its limits. */
    private static final int LONGEST = 500_000;

    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration LINK_WORKS = Duration.ofDays(14);
    private static final Duration RATE_WINDOW = Duration.ofMinutes(15);
    private static final int LINKS_PER_WINDOW = 5;
    private static final Duration SAME_CLICK = Duration.ofSeconds(30);

    private final SavedApplicationStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SavedApplications(SavedApplicationStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Saves an application and sends the link to it; again within half a minute, for the same address, sends no second.
     *
     * @param id the same for the same application however often it comes
     * @param page which page it was typed on
     * @throws InvalidSubmission when the address is none, or there is more text than a form takes
     * @throws TooManyResumeLinks when the address was sent several just now
     */
    public SavedApplication begin(UUID id, UUID page, String mail, String typedJson) {
        FieldRules rules = new FieldRules();
        String address = Texts.clean(mail);
        rules.required("mail", address, Wording.of("recruitment.rule.mail-missing"));
        rules.mail("mail", address);
        if (!rules.errors().isEmpty() || address == null) {
            throw new InvalidSubmission(rules.errors());
        }
        Instant now = now();
        SavedApplication saved = store.begin(
                new SavedApplication(id, address.toLowerCase(Locale.ROOT), 1, fitting(typedJson), now, now.plus(KEPT)),
                page);
        if (!store.linkedSince(id, saved.mail(), now.minus(SAME_CLICK))) {
            if (store.linksSince(saved.mail(), now.minus(RATE_WINDOW)) >= LINKS_PER_WINDOW) {
                throw new TooManyResumeLinks();
            }
            sendLink(saved);
        }
        return saved;
    }

    /**
     * Saves what was typed since.
     *
     * @param seen version the page has seen
     * @throws StaleSavedApplication when another page saved something that this one has not seen
     * @throws SavedApplicationGone when there is nothing left to save over
     */
    public SavedApplication save(UUID id, UUID page, long seen, String typedJson) {
        Instant now = now();
        return store.save(id, page, seen, fitting(typedJson), now, now.plus(KEPT))
                .orElseThrow(() -> store.find(id, now)
                        .<RuntimeException>map(StaleSavedApplication::new)
                        .orElseGet(SavedApplicationGone::new));
    }

    @Transactional(readOnly = true)
    public Optional<SavedApplication> find(UUID id) {
        return store.find(id, now());
    }

    /** Sends the links to everything saved under an address, if anything is; the caller cannot tell. */
    public void sendLinks(String mail) {
        String address = mail.strip().toLowerCase(Locale.ROOT);
        for (SavedApplication saved : store.ofMail(address, now())) {
            if (store.linksSince(address, now().minus(RATE_WINDOW)) < LINKS_PER_WINDOW) {
                sendLink(saved);
            }
        }
    }

    /** @throws ResumeLinkUnusable when the link opens nothing */
    @Transactional(readOnly = true)
    public SavedApplication behind(String token) {
        return store.behind(new SignInToken(token), now()).orElseThrow(ResumeLinkUnusable::new);
    }

    public void discard(UUID id) {
        store.delete(id);
    }

    /**
     * Forgets what is handed in now, as part of the caller's transaction: of several pages that hand it in, one can.
     *
     * @throws SavedApplicationGone when it is not there any more
     */
    public void handIn(UUID id) {
        if (!store.delete(id)) {
            throw new SavedApplicationGone();
        }
    }

    @Scheduled(initialDelay = 30_000, fixedDelay = 600_000)
    public void deleteExpired() {
        int deleted = store.deleteExpired(now());
        if (deleted > 0) {
            LOG.info("Deleted {} saved applications whose time was over.", deleted);
        }
    }

    private void sendLink(SavedApplication saved) {
        SignInToken token = SignInToken.random();
        Instant now = now();
        Instant until = now.plus(LINK_WORKS);
        store.insertLink(saved, token, now, until);
        events.publishEvent(new ResumeLinkRequested(
                UUID.randomUUID(),
                new Contact("", saved.mail(), Language.ofReader().code()),
                "/apply/saved/" + token.text(),
                until));
    }

    private static String fitting(String typedJson) {
        if (typedJson.length() > LONGEST) {
            throw InvalidSubmission.of("", Wording.of("recruitment.rule.too-much"));
        }
        return typedJson;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
