package org.guildhall.recruitment;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.partners.AddressedEvent;
import org.guildhall.partners.Contact;

/** Somebody saved an application, or asked for the link to it once more. */
public record ResumeLinkRequested(UUID id, Contact addressee, String path, Instant until) implements AddressedEvent {

    @Override
    public String toString() {
        return "ResumeLinkRequested[id=%s, until=%s]".formatted(id, until);
    }
}
