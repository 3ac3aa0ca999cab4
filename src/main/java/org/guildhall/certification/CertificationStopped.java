package org.guildhall.certification;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** The partnership ended before the certificate was issued. */
public record CertificationStopped(Occurrence occurrence) implements PartnerEvent {}
