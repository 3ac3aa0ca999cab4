package org.guildhall.duediligence.rescreening;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** A second officer agreed that new hits are false alarms. */
public record ClearingConfirmed(Occurrence occurrence) implements PartnerEvent {}
