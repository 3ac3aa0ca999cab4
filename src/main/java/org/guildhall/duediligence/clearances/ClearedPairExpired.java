package org.guildhall.duediligence.clearances;

import java.util.UUID;
import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** The last day of a cleared pair passed. The occurrence's reason is for compliance only. */
public record ClearedPairExpired(Occurrence occurrence, UUID pairId, UUID partyId) implements PartnerEvent {}
