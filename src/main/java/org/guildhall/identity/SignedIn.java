package org.guildhall.identity;

import java.io.Serializable;
import java.util.UUID;
import org.guildhall.partners.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * The person behind a request: the principal of every signed-in session.
 *
 * @param partnerId the organisation an applicant acts for; null for the vendor's own staff
 */
public record SignedIn(
        UUID accountId,
        String name,
        String mail,
        Role role,
        @Nullable UUID partnerId) implements AuthenticatedPrincipal, Serializable {

    private static final long serialVersionUID = 1;

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
        return new SignedIn(accountId, "%s (through %s)".formatted(name, system), mail, role, partnerId);
    }

    /** Whether this person may see what belongs to an organisation: its own people, and the vendor's staff. */
    public boolean mayReadPartner(UUID organisation) {
        return role != Role.APPLICANT || organisation.equals(partnerId);
    }
}
