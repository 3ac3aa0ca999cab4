package org.guildhall.recruitment;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** The applicant did not answer in time. */
public record ApplicationLapsed(Occurrence occurrence) implements PartnerEvent {}
