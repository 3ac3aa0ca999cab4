package org.guildhall.correspondence;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** An applicant wrote to the vendor; what they wrote stays in the thread. */
public record PartnerWrote(Occurrence occurrence) implements PartnerEvent {}
