package org.guildhall.duediligence.evidence;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** An officer decided on one piece of evidence. */
public record EvidenceDecided(Occurrence occurrence) implements PartnerEvent {}
