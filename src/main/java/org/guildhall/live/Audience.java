package org.guildhall.live;

import java.util.UUID;
import org.guildhall.identity.Role;
import org.guildhall.identity.SignedIn;
import org.jspecify.annotations.Nullable;

/** Whose pages are told: the vendor's people in a role, or the people of one organisation. */
public record Audience(String name) {

    public static Audience of(Role role, @Nullable UUID partnerId) {
        return new Audience(role == Role.APPLICANT ? role + ":" + partnerId : role.name());
    }

    static Audience of(SignedIn person) {
        return of(person.role(), person.partnerId());
    }
}
