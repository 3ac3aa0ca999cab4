package org.guildhall.duediligence.rescreening;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** Nobody decided on new hits in time. */
public record NewHitsOverdue(Occurrence occurrence) implements PartnerEvent {}
