package org.guildhall.duediligence.evidence;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** An officer asked for some of the evidence again; the reason is for the applicant. */
public record EvidenceAskedAgain(Occurrence occurrence) implements PartnerEvent {}
