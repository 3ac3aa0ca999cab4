package org.guildhall.recruitment;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** A partner manager decided; the occurrence's reason is the manager's. */
public record ApplicationReviewed(Occurrence occurrence, ReviewDecision decision) implements PartnerEvent {}
