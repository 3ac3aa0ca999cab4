package org.guildhall.identity;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in.
 *
 * @param mail in lower case, unique
 * @param partnerId the organisation an applicant acts for; null for the vendor's own staff
 * @param organisationRole what an applicant may do for it; null for the vendor's own staff
 */
public record Account(
        UUID id,
        String mail,
        String name,
        Role role,
        @Nullable UUID partnerId,
        @Nullable OrganisationRole organisationRole) {

    /** Somebody of the vendor's staff, or the administrator of an organisation. */
    public Account(UUID id, String mail, String name, Role role, @Nullable UUID partnerId) {
        this(id, mail, name, role, partnerId, partnerId == null ? null : OrganisationRole.ADMINISTRATOR);
    }

    public SignedIn signedIn() {
        return new SignedIn(id, name, mail, role, partnerId, organisationRole);
    }

    /** The one way to write a mail address, so that the same person is found however they type it. */
    public static String mailOf(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }
}
