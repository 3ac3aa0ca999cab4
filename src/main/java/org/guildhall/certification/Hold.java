package org.guildhall.certification;

import java.time.Instant;
import java.util.UUID;

/**
 * That a certificate waits for the decision on its holder's suspension.
 *
 * @param dueAt when that decision should have been made
 */
public record Hold(UUID applicationId, UUID partnerId, Instant since, Instant dueAt) {}
