package org.guildhall.consents;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** Somebody agreed to a version of the consent text, which the occurrence names as what came after. */
public record ConsentGiven(Occurrence occurrence) implements PartnerEvent {}
