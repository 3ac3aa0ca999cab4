package org.guildhall.domainproof;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** A partner had a link sent to an address of the domain that it wants to prove. */
public record DomainLinkSent(Occurrence occurrence) implements PartnerEvent {}
