package org.guildhall.recruitment;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a partner manager decided and why.
 *
 * @param reason read by the applicant; null only for an approval
 * @param fields what the applicant may correct; empty unless information is requested
 * @param reviewer account of the manager
 */
public record Review(
        ReviewDecision decision, @Nullable String reason, Set<CorrectableField> fields, UUID reviewer, Instant at) {}
