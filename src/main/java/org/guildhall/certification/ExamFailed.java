package org.guildhall.certification;

import java.time.Instant;
import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;
import org.jspecify.annotations.Nullable;

/**
 * The applicant did not pass this attempt.
 *
 * @param nextAttemptAt when the next may begin; null when none is left
 */
public record ExamFailed(
        Occurrence occurrence, int attemptsLeft, @Nullable Instant nextAttemptAt) implements PartnerEvent {}
