package org.guildhall.duediligence;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** No officer has reviewed the matches in time. */
public record MatchReviewOverdue(Occurrence occurrence) implements PartnerEvent {}
