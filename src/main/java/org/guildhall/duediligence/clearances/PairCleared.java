package org.guildhall.duediligence.clearances;

import java.util.UUID;
import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** A party and a list entry were found to be two, for later screenings as well. The occurrence's reason is for compliance only. */
public record PairCleared(Occurrence occurrence, UUID pairId, UUID partyId) implements PartnerEvent {}
