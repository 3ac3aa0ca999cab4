package org.guildhall.duediligence.clearances;

import java.util.UUID;
import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** A new clearance takes the place of this one. */
public record ClearedPairRenewed(Occurrence occurrence, UUID pairId, UUID partyId) implements PartnerEvent {}
