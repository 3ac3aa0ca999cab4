package org.guildhall.training;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** The time for the course ran out. */
public record EnrolmentLapsed(Occurrence occurrence) implements PartnerEvent {}
