package org.guildhall.duediligence.matches;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** An officer decided on one match; the occurrence's reason is for compliance only. */
public record MatchDecided(Occurrence occurrence) implements PartnerEvent {}
