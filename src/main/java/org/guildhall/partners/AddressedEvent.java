package org.guildhall.partners;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something of which one person hears by mail who need not be in the register: the event itself names the addressee. Where
 * its path is a secret, implementations keep it out of {@code toString}.
 */
public interface AddressedEvent {

    /** Made once, together with the event: the key of the mail. */
    UUID id();

    Contact addressee();

    /** Path of the page on this site that the mail leads to. */
    String path();

    /** Until when the link works, if it ends. */
    default @Nullable Instant until() {
        return null;
    }

    /** Words of a person that the mail passes on. */
    default @Nullable String words() {
        return null;
    }
}
