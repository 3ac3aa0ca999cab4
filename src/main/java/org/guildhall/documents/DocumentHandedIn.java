package org.guildhall.documents;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** A person made a file part of the case; the occurrence's new value is the SHA-256 of its content. */
public record DocumentHandedIn(Occurrence occurrence) implements PartnerEvent {}
