package org.guildhall.recruitment;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** Nobody decided on an appeal in time. */
public record AppealOverdue(Occurrence occurrence) implements PartnerEvent {}
