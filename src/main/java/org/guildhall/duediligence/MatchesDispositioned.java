package org.guildhall.duediligence;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** An officer said what the matches are; the occurrence's reason is for compliance only. */
public record MatchesDispositioned(Occurrence occurrence, boolean cleared) implements PartnerEvent {}
