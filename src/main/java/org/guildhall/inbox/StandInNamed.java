package org.guildhall.inbox;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.partners.AddressedEvent;
import org.guildhall.partners.Contact;

/**
 * Somebody will be away and named a colleague, who hears of it by mail.
 *
 * @param words who is away, and from when to when
 * @param until the end of the last day
 */
public record StandInNamed(UUID id, Contact addressee, String words, Instant until) implements AddressedEvent {

    @Override
    public String path() {
        return "/absence";
    }
}
