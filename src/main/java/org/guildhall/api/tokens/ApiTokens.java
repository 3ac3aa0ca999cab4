package org.guildhall.api.tokens;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.api.ApiSettings;
import org.guildhall.api.Scope;
import org.guildhall.identity.AccountClosed;
import org.guildhall.identity.Accounts;
import org.guildhall.identity.SignedIn;
import org.guildhall.languages.Wording;
import org.guildhall.partners.Actor;
import org.guildhall.partners.ProgrammeChange;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tokens people keep for other systems. A token acts for the person who made it, and ends with their account. */
@Service
@Transactional
public class ApiTokens {

    public static final int LONGEST_DAYS = 366;
    public static final int LONGEST_NAME = 80;
    static final int MOST = 50;

    private final TokenStore store;
    private final Accounts accounts;
    private final ApiSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApiTokens(
            TokenStore store, Accounts accounts, ApiSettings settings, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** A token and its secret, which is shown this once. */
    public record Issued(ApiToken token, String secret) {}

    /** A token that was shown, the person it acts for, and what it is good for now. */
    public record Presented(ApiToken token, SignedIn person, List<Scope> scopes) {}

    /**
     * Makes a token.
     *
     * @throws TokenRefused when the person may not give it what they ask for, or has too many
     */
    public Issued create(SignedIn person, String name, Collection<Scope> scopes, int days) {
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            throw new TokenRefused(
                    "Expected a name of at most %d characters.".formatted(LONGEST_NAME),
                    Wording.of("api.tokens.refused-name", LONGEST_NAME));
        }
        if (scopes.isEmpty() || !scopes.stream().allMatch(scope -> scope.allowedTo(person.role()))) {
            throw new TokenRefused(
                    "Expected at least one scope, and only those of the person's own role.",
                    Wording.of("api.tokens.refused-scopes"));
        }
        if (days < 1 || days > LONGEST_DAYS) {
            throw new TokenRefused(
                    "Expected a token to work for 1 to %d days.".formatted(LONGEST_DAYS),
                    Wording.of("api.tokens.refused-days", LONGEST_DAYS));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (of(person).stream()
                        .filter(it -> it.stateAt(now) == ApiToken.State.ACTIVE)
                        .count()
                >= MOST) {
            throw new TokenRefused(
                    "Expected at most %d tokens at a time.".formatted(MOST),
                    Wording.of("api.tokens.refused-number", MOST));
        }
        TokenSecret secret = TokenSecret.random();
        ApiToken token = new ApiToken(
                UUID.randomUUID(),
                person.accountId(),
                name.strip(),
                secret.prefix(),
                scopes.stream().distinct().sorted().toList(),
                now,
                now.plus(Duration.ofDays(days)),
                null,
                null);
        store.insert(token, secret);
        events.publishEvent(
                new TokenEvents.ApiTokenCreated(change(token, person).from(null, words(token))));
        return new Issued(token, secret.text());
    }

    /** A person's own tokens, newest first. */
    @Transactional(readOnly = true)
    public List<ApiToken> of(SignedIn person) {
        return store.of(person.accountId());
    }

    /** Gives a token a new secret; the old one works until its integration has the new one, a day at most. */
    public Issued rotate(UUID id, SignedIn person) {
        ApiToken token = locked(id, person);
        if (token.stateAt(clock.instant()) != ApiToken.State.ACTIVE) {
            throw new TokenRefused(
                    "Expected a token that still works, but it is expired or revoked.",
                    Wording.of("api.tokens.refused-ended"));
        }
        TokenSecret secret = TokenSecret.random();
        store.rotate(id, secret, clock.instant().plus(settings.rotationOverlap()));
        events.publishEvent(
                new TokenEvents.ApiTokenRotated(change(token, person).from(token.prefix(), secret.prefix())));
        return new Issued(token, secret.text());
    }

    /** Ends a token at once; again changes nothing. */
    public void revoke(UUID id, SignedIn person) {
        ApiToken token = locked(id, person);
        if (token.revokedAt() == null) {
            store.revoke(id, clock.instant());
            events.publishEvent(
                    new TokenEvents.ApiTokenRevoked(change(token, person).from(words(token), null)));
        }
    }

    /** Whom a secret speaks for; empty when it is unknown, expired or revoked, or its maker's account is closed. */
    public Optional<Presented> present(String secret) {
        Instant now = clock.instant();
        return store.withSecret(new TokenSecret(secret), now)
                .filter(token -> token.stateAt(now) == ApiToken.State.ACTIVE)
                .flatMap(token -> accounts.find(token.account()).map(account -> {
                    store.used(token.id(), now);
                    // The role of today: what somebody may no longer do, their tokens may not either.
                    List<Scope> scopes = token.scopes().stream()
                            .filter(scope -> scope.allowedTo(account.role()))
                            .toList();
                    return new Presented(token, account.signedIn().through(token.name()), scopes);
                }));
    }

    /** Who comes back one day makes new ones: the old may be with systems nobody remembers. */
    @EventListener
    void on(AccountClosed closed) {
        for (ApiToken token : store.of(closed.accountId())) {
            if (token.revokedAt() == null) {
                store.revoke(token.id(), clock.instant());
                ProgrammeChange change = ProgrammeChange.of(clock, Actor.system("Guildhall"), subject(token));
                events.publishEvent(new TokenEvents.ApiTokenRevoked(
                        change.from(words(token), null).because("The account of whoever made it is closed.")));
            }
        }
    }

    private ApiToken locked(UUID id, SignedIn person) {
        return store.lock(id, person.accountId()).orElseThrow(() -> new UnknownToken(id));
    }

    private ProgrammeChange change(ApiToken token, SignedIn person) {
        return ProgrammeChange.of(clock, person.actor(), subject(token));
    }

    private static String subject(ApiToken token) {
        return "API token " + token.name();
    }

    private static String words(ApiToken token) {
        return token.scopes().stream().map(Scope::code).collect(Collectors.joining(", "));
    }
}
