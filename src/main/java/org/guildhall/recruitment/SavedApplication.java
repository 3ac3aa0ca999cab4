package org.guildhall.recruitment;

import java.time.Instant;
import java.util.UUID;

/**
 * An application that somebody has begun and means to finish later.
 *
 * @param mail address that the link to it goes to
 * @param version counts every saving
 * @param typedJson the fields as the browser kept them, unchecked
 * @param expiresAt when it is deleted unless it is saved again
 */
public record SavedApplication(
        UUID id, String mail, long version, String typedJson, Instant savedAt, Instant expiresAt) {

    @Override
    public String toString() {
        return "SavedApplication[id=%s, version=%d]".formatted(id, version);
    }
}
