package org.guildhall.duediligence.evidence;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.duediligence.checks.CheckKind;
import org.guildhall.duediligence.checks.CheckOutcome;

/** What a check said in one round, and when. */
public record CheckResult(UUID id, CheckKind kind, int round, CheckOutcome outcome, Instant at) {}
