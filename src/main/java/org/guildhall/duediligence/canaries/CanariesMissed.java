package org.guildhall.duediligence.canaries;

import java.util.UUID;
import org.guildhall.partners.ComplianceAlarm;

/** Too few of the day's disguised listed names were found: screening may overlook people. */
public record CanariesMissed(UUID id) implements ComplianceAlarm {}
