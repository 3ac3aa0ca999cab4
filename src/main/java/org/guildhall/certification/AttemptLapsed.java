package org.guildhall.certification;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** The time for the examination ran out. */
public record AttemptLapsed(Occurrence occurrence) implements PartnerEvent {}
