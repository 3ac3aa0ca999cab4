package org.guildhall.audit;

import java.time.Instant;
import java.util.UUID;

/** A partner that the trail speaks of. */
public record AuditedPartner(UUID partnerId, long entries, Instant latest) {}
