package org.guildhall.duediligence.ratings;

import java.time.Instant;
import java.util.UUID;

/** An officer's decision whether a high risk is taken. The reason is for compliance only. */
public record HighRiskDecision(boolean approved, String reason, UUID officer, Instant at) {}
