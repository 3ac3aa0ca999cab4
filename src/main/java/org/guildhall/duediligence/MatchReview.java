package org.guildhall.duediligence;

import java.time.Instant;
import java.util.UUID;

/** An officer's finding on all matches of a case. The reason is for compliance only. */
public record MatchReview(Disposition disposition, String reason, UUID officer, Instant at) {}
