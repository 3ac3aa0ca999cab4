package org.guildhall.duediligence.suspension;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** Nobody decided in time what becomes of a suspended partner. */
public record SuspensionOverdue(Occurrence occurrence) implements PartnerEvent {}
