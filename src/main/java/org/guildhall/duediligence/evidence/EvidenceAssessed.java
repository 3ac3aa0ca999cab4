package org.guildhall.duediligence.evidence;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** All evidence is checked and decided on. */
public record EvidenceAssessed(Occurrence occurrence) implements PartnerEvent {}
