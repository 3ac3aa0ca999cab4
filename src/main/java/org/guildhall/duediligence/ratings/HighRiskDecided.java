package org.guildhall.duediligence.ratings;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** An officer decided whether a high risk is taken; the occurrence's reason is for compliance only. */
public record HighRiskDecided(Occurrence occurrence, boolean approved) implements PartnerEvent {}
