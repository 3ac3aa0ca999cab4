package org.guildhall.duediligence.checks;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document as the applicant handed it in.
 *
 * @param sha256 of its content
 * @param validUntil last day on which it is valid, where it says so
 */
public record HandedDocument(
        UUID documentId, String sha256, @Nullable LocalDate validUntil) {}
