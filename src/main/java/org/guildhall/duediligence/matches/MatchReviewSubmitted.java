package org.guildhall.duediligence.matches;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** An officer decided on every match of a case. */
public record MatchReviewSubmitted(Occurrence occurrence) implements PartnerEvent {}
