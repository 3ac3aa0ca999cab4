package org.guildhall.recruitment;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** The application was approved; the occurrence's reason is the reviewer's, if there is one. */
public record ApplicationApproved(Occurrence occurrence) implements PartnerEvent {}
