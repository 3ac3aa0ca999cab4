package org.guildhall.certification;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** The applicant used all attempts without passing. */
public record CertificationFailed(Occurrence occurrence) implements PartnerEvent {}
