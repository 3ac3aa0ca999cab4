package org.guildhall.documents;

import java.time.Instant;
import java.util.UUID;

/**
 * A stored file, without its content.
 *
 * @param fileName safe to offer for download: no path, no control characters
 * @param size in bytes
 * @param sha256 of the content, 64 lower-case hex digits
 */
public record StoredDocument(
        UUID id,
        UUID partnerId,
        UUID applicationId,
        DocumentKind kind,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        Instant storedAt) {

    /** Path of the page that serves it. */
    public String url() {
        return "/documents/" + id;
    }
}
