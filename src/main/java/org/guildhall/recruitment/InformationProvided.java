package org.guildhall.recruitment;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** The applicant answered the open request. */
public record InformationProvided(Occurrence occurrence) implements PartnerEvent {}
