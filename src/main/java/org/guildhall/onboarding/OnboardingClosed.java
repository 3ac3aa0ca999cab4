package org.guildhall.onboarding;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** The onboarding ended without a certificate. */
public record OnboardingClosed(Occurrence occurrence) implements PartnerEvent {}
