package org.guildhall.certification;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** Nobody decided in time on the suspension that a certificate waits for. */
public record HoldOverdue(Occurrence occurrence) implements PartnerEvent {}
