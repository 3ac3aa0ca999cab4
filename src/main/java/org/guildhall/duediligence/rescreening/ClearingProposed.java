package org.guildhall.duediligence.rescreening;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** An officer judged new hits to be false alarms; the reason is for compliance only. */
public record ClearingProposed(Occurrence occurrence) implements PartnerEvent {}
