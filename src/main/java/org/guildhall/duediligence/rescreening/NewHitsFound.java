package org.guildhall.duediligence.rescreening;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** Parties of a watched partner resemble listed ones as they did not before; an officer has to decide. */
public record NewHitsFound(Occurrence occurrence) implements PartnerEvent {}
