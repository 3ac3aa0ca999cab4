package org.guildhall.duediligence.rescreening;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** No second officer confirmed a clearing of new hits in time. */
public record ClearingConfirmationOverdue(Occurrence occurrence) implements PartnerEvent {}
