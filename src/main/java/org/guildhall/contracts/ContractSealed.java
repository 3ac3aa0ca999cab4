package org.guildhall.contracts;

import java.util.UUID;
import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** Both signatures and their evidence are on one paper. */
public record ContractSealed(Occurrence occurrence, UUID documentId) implements PartnerEvent {}
