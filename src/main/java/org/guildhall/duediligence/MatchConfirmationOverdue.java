package org.guildhall.duediligence;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** No second officer has confirmed or sent back a review of matches in time. */
public record MatchConfirmationOverdue(Occurrence occurrence) implements PartnerEvent {}
