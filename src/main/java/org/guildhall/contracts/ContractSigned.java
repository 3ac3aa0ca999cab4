package org.guildhall.contracts;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** The partner signed. */
public record ContractSigned(Occurrence occurrence) implements PartnerEvent {}
