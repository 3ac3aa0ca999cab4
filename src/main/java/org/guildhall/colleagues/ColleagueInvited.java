package org.guildhall.colleagues;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.partners.AddressedEvent;
import org.guildhall.partners.Contact;

/** An administrator asked somebody to act for their organisation. */
public record ColleagueInvited(UUID id, Contact addressee, String path, Instant until) implements AddressedEvent {

    @Override
    public String toString() {
        return "ColleagueInvited[id=%s, until=%s]".formatted(id, until);
    }
}
