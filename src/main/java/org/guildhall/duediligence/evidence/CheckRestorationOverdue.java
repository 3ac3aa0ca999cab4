package org.guildhall.duediligence.evidence;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** A check still waits for a register. */
public record CheckRestorationOverdue(Occurrence occurrence) implements PartnerEvent {}
