package org.guildhall.duediligence.rescreening;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** A second officer wants new hits decided on again; the reason is for compliance only. */
public record ClearingSentBack(Occurrence occurrence) implements PartnerEvent {}
