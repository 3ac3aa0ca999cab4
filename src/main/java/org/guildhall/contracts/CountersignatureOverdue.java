package org.guildhall.contracts;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** The vendor's own signature is late. */
public record CountersignatureOverdue(Occurrence occurrence) implements PartnerEvent {}
