package org.guildhall.contracts;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** The vendor signed too. */
public record ContractCountersigned(Occurrence occurrence) implements PartnerEvent {}
