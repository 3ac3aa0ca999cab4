package org.guildhall.duediligence.reviews;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** It is settled when a partner is looked at again. */
public record PeriodicReviewPlanned(Occurrence occurrence) implements PartnerEvent {}
