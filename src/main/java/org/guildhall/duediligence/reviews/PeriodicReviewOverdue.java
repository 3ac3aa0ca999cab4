package org.guildhall.duediligence.reviews;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** A partner was not looked at again in time. */
public record PeriodicReviewOverdue(Occurrence occurrence) implements PartnerEvent {}
