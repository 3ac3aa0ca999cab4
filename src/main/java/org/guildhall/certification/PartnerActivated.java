package org.guildhall.certification;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** The organisation is an active partner now. */
public record PartnerActivated(Occurrence occurrence) implements PartnerEvent {}
