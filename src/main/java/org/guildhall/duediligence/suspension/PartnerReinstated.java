package org.guildhall.duediligence.suspension;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** A second officer ended a suspension in favour of the partner. */
public record PartnerReinstated(Occurrence occurrence) implements PartnerEvent {}
