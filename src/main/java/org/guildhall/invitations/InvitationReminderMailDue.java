package org.guildhall.invitations;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.partners.AddressedEvent;
import org.guildhall.partners.Contact;
import org.jspecify.annotations.Nullable;

/** The mail that reminds somebody of an invitation. */
public record InvitationReminderMailDue(
        UUID id,
        Contact addressee,
        String path,
        Instant until,
        @Nullable String words) implements AddressedEvent {

    @Override
    public String toString() {
        return "InvitationReminderMailDue[id=%s, until=%s]".formatted(id, until);
    }
}
