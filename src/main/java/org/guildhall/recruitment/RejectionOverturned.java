package org.guildhall.recruitment;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** An appeal was successful: the application goes back to review. */
public record RejectionOverturned(Occurrence occurrence) implements PartnerEvent {}
