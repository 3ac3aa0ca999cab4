package org.guildhall.duediligence.matches;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** A second officer agrees with the decisions on all matches. */
public record MatchReviewConfirmed(Occurrence occurrence) implements PartnerEvent {}
