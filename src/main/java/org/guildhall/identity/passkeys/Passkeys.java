package org.guildhall.identity.passkeys;

import com.webauthn4j.data.AuthenticationData;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.guildhall.identity.Account;
import org.guildhall.identity.AccountClosed;
import org.guildhall.identity.Accounts;
import org.guildhall.identity.LocalSignIn;
import org.guildhall.identity.SignInTrail;
import org.guildhall.identity.SignedIn;
import org.guildhall.identity.passkeys.PasskeyEvents.PasskeyAdded;
import org.guildhall.identity.passkeys.PasskeyEvents.PasskeyRemoved;
import org.guildhall.identity.passkeys.PasskeyEvents.PasskeyRenamed;
import org.guildhall.identity.passkeys.PasskeyRefused.Why;
import org.guildhall.languages.Language;
import org.guildhall.partners.Contact;
import org.guildhall.partners.ProgrammeChange;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The passkeys people sign in with. They end with the account, and a link by mail works beside them. */
@Service
@Transactional
public class Passkeys {

    static final int MOST = 20;
    static final int LONGEST_NAME = 80;

    private final PasskeyStore store;
    private final RelyingParty party;
    private final Accounts accounts;
    private final LocalSignIn local;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Passkeys(
            PasskeyStore store,
            RelyingParty party,
            Accounts accounts,
            LocalSignIn local,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.party = party;
        this.accounts = accounts;
        this.local = local;
        this.events = events;
        this.clock = clock;
    }

    /** Whether this person may have passkeys here, rather than with the OpenID provider. */
    @Transactional(readOnly = true)
    public boolean areFor(SignedIn person) {
        return accounts.find(person.accountId()).filter(local::allows).isPresent();
    }

    /** By name. */
    @Transactional(readOnly = true)
    public List<Passkey> of(SignedIn person) {
        return store.of(person.accountId());
    }

    /**
     * What a browser is asked in order to make a passkey.
     *
     * @throws PasskeyRefused when this person may have none, or has enough
     */
    @Transactional(readOnly = true)
    String askForNew(SignedIn person, Challenge challenge) {
        List<PasskeyKey> known = store.keysOf(person.accountId());
        if (known.size() >= MOST) {
            throw new PasskeyRefused(Why.TOO_MANY);
        }
        return party.creationOptions(account(person), known, challenge);
    }

    /**
     * Adds the passkey that a browser made.
     *
     * @throws PasskeyRefused when it does not hold, belongs to somebody already, or this person may have none
     */
    void add(SignedIn person, String name, String answer, Challenge challenge) {
        Account account = account(person);
        PasskeyKey key = party.made(answer, account.id(), challenge);
        String typed = tidy(name);
        String called = typed.isEmpty() ? "Passkey" : typed;
        if (called.length() > LONGEST_NAME || !store.insert(key, called, clock.instant())) {
            throw new PasskeyRefused(Why.UNUSABLE);
        }
        events.publishEvent(new PasskeyAdded(change(person).from(null, called), owner(person)));
    }

    void rename(SignedIn person, UUID id, String name) {
        String called = tidy(name);
        store.lock(id, person.accountId())
                .filter(passkey -> !called.isEmpty() && called.length() <= LONGEST_NAME)
                .filter(passkey -> !passkey.name().equals(called))
                .ifPresent(passkey -> {
                    store.rename(id, called);
                    events.publishEvent(new PasskeyRenamed(change(person).from(passkey.name(), called)));
                });
    }

    /** It signs nobody in any more; nothing happens when it is not this person's, or gone already. */
    void remove(SignedIn person, UUID id) {
        store.lock(id, person.accountId()).ifPresent(passkey -> {
            store.delete(id);
            events.publishEvent(new PasskeyRemoved(change(person).from(passkey.name(), null), owner(person)));
        });
    }

    /** What a browser is asked in order to sign in: the same for everybody. */
    String askForAny(Challenge challenge) {
        return party.requestOptions(challenge);
    }

    /**
     * Whose passkey signed the challenge.
     *
     * @throws PasskeyRefused when nobody may sign in with it
     */
    Account signIn(String answer, Challenge challenge) {
        AuthenticationData assertion = party.read(answer);
        PasskeyKey key = store.lockKey(assertion.getCredentialId()).orElseThrow(Passkeys::unknown);
        Account account = accounts.find(key.account()).filter(local::allows).orElseThrow(Passkeys::unknown);
        if (!store.used(party.signed(assertion, key, challenge), challenge.bits(), clock.instant())) {
            throw unknown();
        }
        return account;
    }

    @EventListener
    void on(AccountClosed closed) {
        store.deleteOf(closed.accountId());
    }

    private Account account(SignedIn person) {
        return accounts.find(person.accountId()).filter(local::allows).orElseThrow(Passkeys::unknown);
    }

    /** Without what no keyboard has and no database takes. */
    private static String tidy(String name) {
        return name.replaceAll("\\p{Cntrl}", "").strip();
    }

    private ProgrammeChange change(SignedIn person) {
        return ProgrammeChange.of(clock, person.actor(), SignInTrail.SUBJECT);
    }

    private static Contact owner(SignedIn person) {
        return new Contact(person.name(), person.mail(), Language.ofReader().code());
    }

    private static PasskeyRefused unknown() {
        return new PasskeyRefused(Why.UNKNOWN);
    }
}
