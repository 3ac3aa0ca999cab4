package org.guildhall.duediligence.suspension;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** A second officer ended the partnership of a suspended partner. */
public record PartnerTerminated(Occurrence occurrence) implements PartnerEvent {}
