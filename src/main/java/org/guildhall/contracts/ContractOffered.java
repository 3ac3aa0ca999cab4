package org.guildhall.contracts;

import java.util.UUID;
import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** A contract waits for the partner's signature. */
public record ContractOffered(Occurrence occurrence, UUID documentId) implements PartnerEvent {}
