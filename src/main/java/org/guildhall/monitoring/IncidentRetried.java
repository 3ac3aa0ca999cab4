package org.guildhall.monitoring;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** Somebody let the engine try again where a process was stuck. */
public record IncidentRetried(Occurrence occurrence, String elementId) implements PartnerEvent {}
