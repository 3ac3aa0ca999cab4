package org.guildhall.duediligence.clearances;

import java.util.UUID;
import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** An officer took back that a pair is cleared. The occurrence's reason is for compliance only. */
public record ClearedPairRevoked(Occurrence occurrence, UUID pairId, UUID partyId) implements PartnerEvent {}
