package org.guildhall.duediligence.rescreening;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** An officer decided on new hits; the reason is for compliance only. */
public record NewHitsReviewed(Occurrence occurrence, boolean cleared) implements PartnerEvent {}
