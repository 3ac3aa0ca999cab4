package org.guildhall.duediligence.matches;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** A second officer does not agree with the decisions on the matches; the occurrence's reason is for compliance only. */
public record MatchReviewSentBack(Occurrence occurrence) implements PartnerEvent {}
