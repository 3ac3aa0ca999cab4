package org.guildhall.duediligence.rescreening;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** No second officer confirmed the decisions on new hits in time. */
public record NewHitsConfirmationOverdue(Occurrence occurrence) implements PartnerEvent {}
