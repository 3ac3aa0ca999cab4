package org.guildhall.domainproof;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.partners.AddressedEvent;
import org.guildhall.partners.Contact;

/** Somebody wants to show that they read the mail of an address of their domain. */
public record DomainLinkRequested(UUID id, Contact addressee, String path, Instant until) implements AddressedEvent {

    @Override
    public String toString() {
        return "DomainLinkRequested[id=%s, until=%s]".formatted(id, until);
    }
}
