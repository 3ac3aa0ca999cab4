package org.guildhall.contracts;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** The time to sign ran out. */
public record ContractExpired(Occurrence occurrence) implements PartnerEvent {}
