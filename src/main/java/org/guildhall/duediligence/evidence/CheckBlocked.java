package org.guildhall.duediligence.evidence;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** A check could not be made, because a register gave no answer. */
public record CheckBlocked(Occurrence occurrence) implements PartnerEvent {}
