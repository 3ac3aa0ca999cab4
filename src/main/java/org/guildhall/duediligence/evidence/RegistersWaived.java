package org.guildhall.duediligence.evidence;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** An officer let the legal check go on without a register. */
public record RegistersWaived(Occurrence occurrence) implements PartnerEvent {}
