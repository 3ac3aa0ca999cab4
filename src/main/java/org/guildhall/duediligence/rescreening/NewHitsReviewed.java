package org.guildhall.duediligence.rescreening;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** New hits are decided on, by a second officer too where policy asks for it; the reason is for compliance only. */
public record NewHitsReviewed(Occurrence occurrence, boolean cleared) implements PartnerEvent {}
