package org.guildhall.duediligence.evidence;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** Evidence is still asked for. */
public record EvidenceReminderDue(Occurrence occurrence) implements PartnerEvent {}
