package org.guildhall.duediligence.evidence;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** The applicant handed in what was asked for. */
public record EvidenceProvided(Occurrence occurrence) implements PartnerEvent {}
