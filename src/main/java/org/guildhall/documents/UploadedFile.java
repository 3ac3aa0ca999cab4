package org.guildhall.documents;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document that a person sent.
 *
 * @param originalName as the browser gave it, with invisible characters written out as {@code \}{@code u202E}
 * @param handedInAt when it became part of the case; null while only its uploader sees it
 */
public record UploadedFile(
        StoredDocument document,
        UploadPlace place,
        String originalName,
        UUID uploadedBy,
        @Nullable Instant handedInAt) {}
