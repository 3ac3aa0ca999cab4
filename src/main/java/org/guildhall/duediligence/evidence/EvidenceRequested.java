package org.guildhall.duediligence.evidence;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** An applicant was asked for supporting evidence. */
public record EvidenceRequested(Occurrence occurrence) implements PartnerEvent {}
