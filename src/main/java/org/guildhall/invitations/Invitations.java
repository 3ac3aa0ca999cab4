package org.guildhall.invitations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.identity.SignInToken;
import org.guildhall.identity.SignedIn;
import org.guildhall.partners.Contact;
import org.guildhall.partners.ProgrammeChange;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Companies that partner managers invite to apply: each gets a link by mail, for some weeks. */
@Service
@Transactional
public class Invitations {

    private static final Duration WORKS = Duration.ofDays(30);
    private static final Duration REMINDER_AFTER = Duration.ofDays(7);
    private static final Duration SAME_CLICK = Duration.ofMinutes(1);

    private final InvitationStore store;
    private final InvitationRules rules;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Invitations(InvitationStore store, InvitationRules rules, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Invites somebody: the mail goes out once this is kept.
     *
     * @throws InvitationRefused when that cannot be
     */
    public UUID invite(NewInvitation wanted, SignedIn by) {
        Verdict verdict = rules.judge(List.of(wanted)).getFirst();
        if (verdict != Verdict.ACCEPTED) {
            throw new InvitationRefused(verdict);
        }
        return issue(wanted, null, by).orElseThrow(() -> new InvitationRefused(Verdict.ALREADY_INVITED));
    }

    /** Invites somebody whom the rules accept; empty when they were invited a moment ago. */
    public Optional<UUID> issue(NewInvitation wanted, @Nullable UUID batch, SignedIn by) {
        UUID id = UUID.randomUUID();
        Instant now = now();
        if (!store.insert(id, wanted, batch, by, now, now.plus(WORKS))) {
            return Optional.empty();
        }
        Invitation invitation = find(id);
        events.publishEvent(mail(invitation));
        events.publishEvent(new InvitationIssued(change(invitation, by).from(null, invitation.state())));
        return Optional.of(id);
    }

    /**
     * Sends an invitation once more, with a link of its own, and lets it work as long as a new one; twice within a minute
     * sends one mail.
     *
     * @throws InvitationOver when the invited has applied or the invitation was taken back
     */
    public void sendAgain(UUID id, SignedIn by) {
        Invitation invitation = lock(id);
        if (!invitation.state().open() && invitation.state() != InvitationState.EXPIRED) {
            throw new InvitationOver(id, invitation.state());
        }
        Instant now = now();
        if (invitation.mailedAt().plus(SAME_CLICK).isAfter(now)) {
            return;
        }
        if (invitation.state() == InvitationState.EXPIRED
                && !store.invited(List.of(invitation.mail())).isEmpty()) {
            throw new InvitationRefused(Verdict.ALREADY_INVITED);
        }
        store.mailed(id, now, now.plus(WORKS));
        Invitation renewed = find(id);
        events.publishEvent(mail(renewed));
        events.publishEvent(new InvitationSentAgain(change(renewed, by).from(invitation.state(), renewed.state())));
    }

    /** Takes an invitation back: its links open nothing any more. Again: changes nothing. */
    public void revoke(UUID id, String because, SignedIn by) {
        Invitation invitation = lock(id);
        if (invitation.state() == InvitationState.REVOKED) {
            return;
        }
        if (!invitation.state().open()) {
            throw new InvitationOver(id, invitation.state());
        }
        store.revoked(id, because, now());
        events.publishEvent(new InvitationRevoked(change(invitation, by)
                .from(invitation.state(), InvitationState.REVOKED)
                .because(because)));
    }

    /** @throws InvitationUnusable when the link was never sent or its invitation is over */
    @Transactional(readOnly = true)
    public Invitation behind(String token) {
        return store.behind(new SignInToken(token))
                .filter(found -> found.state().open() && found.expiresAt().isAfter(now()))
                .orElseThrow(InvitationUnusable::new);
    }

    /** Notes that the invited followed the link. */
    public Invitation open(String token) {
        Invitation invitation = behind(token);
        store.opened(invitation.id(), now());
        return invitation;
    }

    /** An invitation that can still be answered. */
    @Transactional(readOnly = true)
    public Optional<Invitation> openOne(UUID id) {
        return store.find(id).filter(found -> found.state().open());
    }

    /**
     * Notes that the invited applied.
     *
     * @param id the invitation whose link brought them, if they came by one
     * @param mail by which they are recognised otherwise
     */
    public void applied(@Nullable UUID id, String mail, UUID applicationId) {
        store.applied(id, mail.toLowerCase(Locale.ROOT), applicationId, now());
    }

    /** @throws UnknownInvitation when there is none */
    @Transactional(readOnly = true)
    public Invitation find(UUID id) {
        return store.find(id).orElseThrow(() -> new UnknownInvitation(id));
    }

    /**
     * Newest first.
     *
     * @param text part of the company's name or of the address; empty for any
     */
    @Transactional(readOnly = true)
    public List<Invitation> search(@Nullable InvitationState state, String text, int limit) {
        return store.search(state, text.strip(), limit);
    }

    /**
     * A part of the list, newest first.
     *
     * @param at when the last of the part before was invited, null to begin; {@code id} its id
     */
    @Transactional(readOnly = true)
    public List<Invitation> page(@Nullable InvitationState state, @Nullable Instant at, @Nullable UUID id, int limit) {
        return store.page(state, at, id, limit);
    }

    @Transactional(readOnly = true)
    public Map<InvitationState, Integer> counts() {
        return store.counts();
    }

    /** Ends invitations whose time is over. */
    void expire() {
        store.expire(now());
    }

    /** Reminds one of those who have not answered for a week. @return false when nobody is left */
    boolean remindNext() {
        Instant now = now();
        Optional<Invitation> next = store.toRemind(now.minus(REMINDER_AFTER), now);
        next.ifPresent(invitation -> {
            store.reminded(invitation.id(), now);
            events.publishEvent(new InvitationReminderMailDue(
                    UUID.randomUUID(),
                    addressee(invitation),
                    newLink(invitation),
                    invitation.expiresAt(),
                    invitation.words()));
        });
        return next.isPresent();
    }

    private InvitationMailDue mail(Invitation invitation) {
        return new InvitationMailDue(
                UUID.randomUUID(),
                addressee(invitation),
                newLink(invitation),
                invitation.expiresAt(),
                invitation.words());
    }

    private static Contact addressee(Invitation invitation) {
        return new Contact(invitation.company(), invitation.mail());
    }

    private String newLink(Invitation invitation) {
        SignInToken token = SignInToken.random();
        store.insertLink(invitation.id(), token);
        return "/apply/invited/" + token.text();
    }

    private Invitation lock(UUID id) {
        return store.lock(id).orElseThrow(() -> new UnknownInvitation(id));
    }

    private ProgrammeChange change(Invitation invitation, SignedIn by) {
        return ProgrammeChange.of(clock, by.actor(), "Invitation of " + invitation.company());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
