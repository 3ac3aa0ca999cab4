package org.guildhall.duediligence.clearances;

import java.util.UUID;
import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** A screening found a pair that was told apart before and needs no new review. The occurrence's reason is for compliance only. */
public record ClearedPairUsed(Occurrence occurrence, UUID pairId, UUID partyId) implements PartnerEvent {}
