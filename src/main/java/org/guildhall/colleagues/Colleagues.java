package org.guildhall.colleagues;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.guildhall.colleagues.ColleagueEvents.ColleagueInvitationSent;
import org.guildhall.colleagues.ColleagueEvents.ColleagueInvitationWithdrawn;
import org.guildhall.colleagues.ColleagueEvents.ColleagueJoined;
import org.guildhall.colleagues.ColleagueEvents.ColleagueRemoved;
import org.guildhall.colleagues.ColleagueEvents.ColleagueRoleChanged;
import org.guildhall.identity.Account;
import org.guildhall.identity.Accounts;
import org.guildhall.identity.OrganisationRole;
import org.guildhall.identity.Sessions;
import org.guildhall.identity.SignInLinkUnusable;
import org.guildhall.identity.SignInLinkUnusable.Why;
import org.guildhall.identity.SignInToken;
import org.guildhall.identity.SignedIn;
import org.guildhall.partners.Actor;
import org.guildhall.partners.Contact;
import org.guildhall.partners.Occurrence;
import org.guildhall.recruitment.Applications;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who acts for an organisation, and what each may do. There is always an administrator; what a session may do is fixed
 * when it begins, so the sessions of whoever changes role or leaves end at once.
 */
@Service
@Transactional
public class Colleagues {

    static final Duration VALIDITY = Duration.ofDays(7);
    static final int MOST_A_DAY = 30;

    private final Accounts accounts;
    private final Sessions sessions;
    private final ColleagueInvitationStore invitations;
    private final Applications applications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Colleagues(
            Accounts accounts,
            Sessions sessions,
            ColleagueInvitationStore invitations,
            Applications applications,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.invitations = invitations;
        this.applications = applications;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Account> of(SignedIn person) {
        return accounts.ofPartner(partnerOf(person));
    }

    /** Invitations that nobody accepted or withdrew, expired ones among them. */
    @Transactional(readOnly = true)
    public List<ColleagueInvitation> invitationsOf(SignedIn person) {
        return invitations.openOf(partnerOf(person));
    }

    /**
     * Asks somebody by mail to act for the organisation. To the one who asks it looks the same whether the address has an
     * account elsewhere: only whoever reads its mail learns that.
     *
     * @throws ColleagueRefused when that person acts for it, or was asked, already, or too many were asked today
     */
    public ColleagueInvitation invite(SignedIn administrator, String name, String mail, OrganisationRole role) {
        UUID partner = partnerOf(administrator);
        String address = Account.mailOf(mail);
        Instant now = clock.instant();
        boolean here = peopleChangedBy(administrator).stream()
                .anyMatch(account -> account.mail().equals(address));
        if (here) {
            throw ColleagueRefused.alreadyHere();
        }
        if (invitations.countSince(partner, now.minus(Duration.ofDays(1))) >= MOST_A_DAY) {
            throw ColleagueRefused.tooMany();
        }
        SignInToken token = SignInToken.random();
        ColleagueInvitation invitation = new ColleagueInvitation(
                UUID.randomUUID(),
                partner,
                caseOf(partner),
                address,
                name,
                role,
                administrator.accountId(),
                now.plus(VALIDITY),
                null);
        if (!invitations.insert(invitation, token, now)) {
            throw ColleagueRefused.alreadyHere();
        }
        events.publishEvent(new ColleagueInvited(
                invitation.id(), new Contact(name, address), "/join/" + token.text(), invitation.expiresAt()));
        events.publishEvent(new ColleagueInvitationSent(
                occurrence(invitation, administrator.actor()).change(null, description(name, role))));
        return invitation;
    }

    /** Takes an invitation back: its link opens nothing any more. */
    public void withdraw(SignedIn administrator, UUID id) {
        ColleagueInvitation invitation = invitations
                .find(id)
                .filter(found -> found.partnerId().equals(administrator.partnerId()))
                .orElseThrow(ColleagueRefused::gone);
        peopleChangedBy(administrator);
        withdraw(invitation, administrator.actor());
    }

    private void withdraw(ColleagueInvitation invitation, Actor actor) {
        if (invitations.withdraw(invitation.id(), clock.instant())) {
            events.publishEvent(new ColleagueInvitationWithdrawn(
                    occurrence(invitation, actor).change(description(invitation.name(), invitation.role()), null)));
        }
    }

    /**
     * Looks at an invitation without accepting it.
     *
     * @throws SignInLinkUnusable when it was never sent, expired, was accepted or withdrawn
     */
    @Transactional(readOnly = true)
    public ColleagueInvitation look(String token) {
        ColleagueInvitation invitation =
                invitations.find(new SignInToken(token)).orElseThrow(() -> new SignInLinkUnusable(Why.UNKNOWN));
        if (invitation.endedAt() != null) {
            throw new SignInLinkUnusable(Why.USED);
        }
        if (!clock.instant().isBefore(invitation.expiresAt())) {
            throw new SignInLinkUnusable(Why.EXPIRED);
        }
        return invitation;
    }

    /**
     * Accepts an invitation, once.
     *
     * @throws SignInLinkUnusable as {@link #look}
     * @throws org.guildhall.identity.MailAlreadyInUse when the address signs in for another organisation or is staff's
     */
    public Account accept(String token) {
        ColleagueInvitation invitation = look(token);
        if (!invitations.accept(invitation.id(), clock.instant())) {
            throw new SignInLinkUnusable(Why.USED);
        }
        Account account =
                accounts.join(invitation.partnerId(), invitation.mail(), invitation.name(), invitation.role());
        events.publishEvent(
                new ColleagueJoined(occurrence(invitation, account.signedIn().actor())
                        .change(null, description(account.name(), invitation.role()))));
        return account;
    }

    /** @throws ColleagueRefused when that person has left, or nobody would be administrator */
    public void changeRole(SignedIn administrator, UUID id, OrganisationRole role) {
        Account colleague = colleague(administrator, id, role == OrganisationRole.ADMINISTRATOR);
        if (colleague.organisationRole() == role) {
            return;
        }
        accounts.changeOrganisationRole(id, role);
        sessions.endAll(id);
        events.publishEvent(new ColleagueRoleChanged(occurrence(administrator)
                .change(
                        description(colleague.name(), Objects.requireNonNull(colleague.organisationRole())),
                        description(colleague.name(), role))));
    }

    /**
     * Removes somebody, and withdraws the invitations they sent that nobody accepted: whoever is no longer trusted to act
     * lets nobody else in.
     *
     * @throws ColleagueRefused when that person has left already, or is the last administrator
     */
    public void remove(SignedIn administrator, UUID id, String reason) {
        Account colleague = colleague(administrator, id, false);
        accounts.leave(id);
        sessions.endAll(id);
        invitations.openOf(partnerOf(administrator)).stream()
                .filter(invitation -> id.equals(invitation.invitedBy()))
                .forEach(invitation -> withdraw(invitation, administrator.actor()));
        events.publishEvent(new ColleagueRemoved(occurrence(administrator)
                .change(description(colleague.name(), Objects.requireNonNull(colleague.organisationRole())), null)
                .because(reason)));
    }

    /** One of the organisation's people, all of whom are held: two who remove each other at once leave one. */
    private Account colleague(SignedIn administrator, UUID id, boolean staysAdministrator) {
        List<Account> all = peopleChangedBy(administrator);
        Account colleague = all.stream()
                .filter(account -> account.id().equals(id))
                .findFirst()
                .orElseThrow(ColleagueRefused::gone);
        boolean another = all.stream()
                .anyMatch(account -> account.organisationRole() == OrganisationRole.ADMINISTRATOR
                        && !account.id().equals(id));
        if (!another && !staysAdministrator) {
            throw ColleagueRefused.lastAdministrator();
        }
        return colleague;
    }

    /** Held until the transaction ends; whoever was removed while they pressed the button changes nothing any more. */
    private List<Account> peopleChangedBy(SignedIn administrator) {
        List<Account> all = accounts.lockOfPartner(partnerOf(administrator));
        boolean acts = all.stream()
                .anyMatch(account -> account.id().equals(administrator.accountId())
                        && account.organisationRole() == OrganisationRole.ADMINISTRATOR);
        if (!acts) {
            throw ColleagueRefused.gone();
        }
        return all;
    }

    private Occurrence occurrence(ColleagueInvitation invitation, Actor actor) {
        return Occurrence.of(clock, invitation.partnerId(), invitation.applicationId(), actor);
    }

    private Occurrence occurrence(SignedIn administrator) {
        UUID partner = partnerOf(administrator);
        return Occurrence.of(clock, partner, caseOf(partner), administrator.actor());
    }

    private UUID caseOf(UUID partner) {
        return applications
                .ofPartner(partner)
                .orElseThrow(ColleagueRefused::gone)
                .applicationId();
    }

    private static String description(String name, OrganisationRole role) {
        return name + ": " + role;
    }

    private static UUID partnerOf(SignedIn person) {
        return Objects.requireNonNull(person.partnerId(), "Expected somebody who acts for an organisation.");
    }
}
