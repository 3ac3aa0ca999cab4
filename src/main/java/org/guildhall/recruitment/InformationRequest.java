package org.guildhall.recruitment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A question to the applicant and its answer. The number counts from 1 within the application. */
public record InformationRequest(
        int number,
        String request,
        Instant requestedAt,
        @Nullable String answer,
        @Nullable Instant answeredAt) {}
