package org.guildhall.monitoring;

import java.time.OffsetDateTime;

/**
 * A place where a process is stuck until somebody helps.
 *
 * @param cause what kind of problem, which says what usually helps
 * @param message what the worker or the engine said; free of personal data by the rules of the house
 */
public record IncidentRow(
        long key,
        long instanceKey,
        String organisation,
        String process,
        String elementId,
        IncidentCause cause,
        String message,
        OffsetDateTime since) {}
