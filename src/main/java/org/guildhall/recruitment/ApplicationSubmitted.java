package org.guildhall.recruitment;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** The contact confirmed the mail address; the onboarding can start. */
public record ApplicationSubmitted(Occurrence occurrence) implements PartnerEvent {}
