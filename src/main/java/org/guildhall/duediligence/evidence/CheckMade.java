package org.guildhall.duediligence.evidence;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** A check was made; what it found is kept with the case. */
public record CheckMade(Occurrence occurrence) implements PartnerEvent {}
