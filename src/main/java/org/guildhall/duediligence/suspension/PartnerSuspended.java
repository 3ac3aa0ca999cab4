package org.guildhall.duediligence.suspension;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** A partner was stopped by compliance; the reason is for compliance only. */
public record PartnerSuspended(Occurrence occurrence) implements PartnerEvent {}
