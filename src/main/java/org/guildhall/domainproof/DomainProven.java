package org.guildhall.domainproof;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** A partner has shown that its domain is its own. */
public record DomainProven(Occurrence occurrence) implements PartnerEvent {}
