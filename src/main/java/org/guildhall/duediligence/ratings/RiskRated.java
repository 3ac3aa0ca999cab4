package org.guildhall.duediligence.ratings;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** The risk of the partnership was rated. */
public record RiskRated(Occurrence occurrence, RiskRating rating) implements PartnerEvent {}
