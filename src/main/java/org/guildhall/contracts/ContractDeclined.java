package org.guildhall.contracts;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** The partner declined the contract; the reason is in the occurrence. */
public record ContractDeclined(Occurrence occurrence) implements PartnerEvent {}
