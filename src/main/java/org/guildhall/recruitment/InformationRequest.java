package org.guildhall.recruitment;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question to the applicant and its answer. The number counts from 1 within the application.
 *
 * @param fields what the applicant may correct with the answer
 * @param dueAt until when it can be answered; null when it was asked before that was kept
 */
public record InformationRequest(
        int number,
        String request,
        Set<CorrectableField> fields,
        Instant requestedAt,
        @Nullable Instant dueAt,
        @Nullable String answer,
        @Nullable Instant answeredAt) {}
