package org.guildhall.duediligence.screening;

import java.util.UUID;
import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** A party was looked up on a screening list. */
public record PartyScreened(Occurrence occurrence, UUID partyId, int matches) implements PartnerEvent {}
