package org.guildhall.invitations;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.partners.AddressedEvent;
import org.guildhall.partners.Contact;
import org.jspecify.annotations.Nullable;

/** The mail that invites somebody. */
public record InvitationMailDue(
        UUID id,
        Contact addressee,
        String path,
        Instant until,
        @Nullable String words) implements AddressedEvent {

    @Override
    public String toString() {
        return "InvitationMailDue[id=%s, until=%s]".formatted(id, until);
    }
}
