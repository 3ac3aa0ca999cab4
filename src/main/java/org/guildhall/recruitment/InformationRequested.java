package org.guildhall.recruitment;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** The applicant was asked; the occurrence's reason is the question. */
public record InformationRequested(Occurrence occurrence) implements PartnerEvent {}
