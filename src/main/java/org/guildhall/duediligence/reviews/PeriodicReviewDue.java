package org.guildhall.duediligence.reviews;

import java.util.UUID;
import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** The day has come to look at a partner again. */
public record PeriodicReviewDue(Occurrence occurrence, UUID reviewId) implements PartnerEvent {}
