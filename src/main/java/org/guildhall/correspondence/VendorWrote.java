package org.guildhall.correspondence;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** One of the vendor's staff wrote to the applicant; what they wrote stays in the thread. */
public record VendorWrote(Occurrence occurrence) implements PartnerEvent {}
