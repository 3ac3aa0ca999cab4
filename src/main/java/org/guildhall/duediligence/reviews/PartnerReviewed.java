package org.guildhall.duediligence.reviews;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** An officer looked at a partner again; the reason is for compliance only. */
public record PartnerReviewed(Occurrence occurrence, boolean confirmed) implements PartnerEvent {}
