package org.guildhall.duediligence.clearances;

import java.util.UUID;
import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** A cleared pair needs a new review, because the list entry or the party changed. The occurrence's reason is for compliance only. */
public record ClearedPairReopened(Occurrence occurrence, UUID pairId, UUID partyId) implements PartnerEvent {}
