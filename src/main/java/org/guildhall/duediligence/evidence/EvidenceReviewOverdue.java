package org.guildhall.duediligence.evidence;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** A review of evidence is late. */
public record EvidenceReviewOverdue(Occurrence occurrence) implements PartnerEvent {}
