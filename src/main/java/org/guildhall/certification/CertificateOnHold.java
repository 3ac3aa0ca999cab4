package org.guildhall.certification;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** A certificate that was earned waits, because its holder is suspended. */
public record CertificateOnHold(Occurrence occurrence) implements PartnerEvent {}
