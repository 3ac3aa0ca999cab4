package org.guildhall.certification;

import java.util.UUID;
import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** A certificate is there to be downloaded and verified. */
public record CertificateIssued(Occurrence occurrence, String serial, UUID documentId) implements PartnerEvent {}
