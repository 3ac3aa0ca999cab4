package org.guildhall.recruitment;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** The application was rejected; the occurrence's reason is for the applicant. */
public record ApplicationRejected(Occurrence occurrence) implements PartnerEvent {}
