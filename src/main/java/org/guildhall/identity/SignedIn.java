package org.guildhall.identity;

import java.io.Serializable;
import java.util.Arrays;
import java.util.UUID;
import org.guildhall.partners.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * The person behind a request: the principal of every signed-in session.
 *
 * @param partnerId the organisation an applicant acts for; null for the vendor's own staff
 * @param organisationRole what an applicant may do for it; null for the vendor's own staff
 */
public record SignedIn(
        UUID accountId,
        String name,
        String mail,
        Role role,
        @Nullable UUID partnerId,
        @Nullable OrganisationRole organisationRole)
        implements AuthenticatedPrincipal, Serializable {

    private static final long serialVersionUID = 1;

    /** Somebody of the vendor's staff, or the administrator of an organisation. */
    public SignedIn(UUID accountId, String name, String mail, Role role, @Nullable UUID partnerId) {
        this(accountId, name, mail, role, partnerId, partnerId == null ? null : OrganisationRole.ADMINISTRATOR);
    }

    /** The account's id: what sessions are found by. */
    @Override
    public String getName() {
        return accountId.toString();
    }

    public Actor actor() {
        return Actor.person(accountId, name);
    }

    /** The same person acting through another system: the trail names both. */
    public SignedIn through(String system) {
        return new SignedIn(
                accountId, "%s (through %s)".formatted(name, system), mail, role, partnerId, organisationRole);
    }

    /** Whether this person acts for an organisation in one of these roles; its administrators do in every one. */
    public boolean actsAs(OrganisationRole... roles) {
        return organisationRole == OrganisationRole.ADMINISTRATOR
                || Arrays.asList(roles).contains(organisationRole);
    }

    /** Whether this person may write to the other side: everybody but who only looks on. */
    public boolean mayWrite() {
        return organisationRole != OrganisationRole.VIEWER;
    }

    /** The same person in the name of a colleague who is away: the trail names both. */
    public SignedIn standingInFor(String colleague) {
        return new SignedIn(
                accountId, "%s (for %s)".formatted(name, colleague), mail, role, partnerId, organisationRole);
    }

    /** Whether this person may see what belongs to an organisation: its own people, and the vendor's staff. */
    public boolean mayReadPartner(UUID organisation) {
        return role != Role.APPLICANT || organisation.equals(partnerId);
    }
}
