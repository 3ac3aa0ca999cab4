package org.guildhall.certification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Proof that an organisation passed.
 *
 * @param holder legal name at the time of issue
 * @param expiresOn last day on which it is valid
 * @param documentId the paper; opened under /documents
 */
public record Certificate(
        UUID id,
        UUID applicationId,
        UUID partnerId,
        Serial serial,
        String programme,
        String issuer,
        String holder,
        Instant issuedAt,
        LocalDate issuedOn,
        LocalDate expiresOn,
        UUID documentId) {

    public boolean validOn(LocalDate day) {
        return !day.isAfter(expiresOn);
    }

    public String documentUrl() {
        return "/documents/" + documentId;
    }
}
