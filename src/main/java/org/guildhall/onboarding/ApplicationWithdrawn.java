package org.guildhall.onboarding;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** The onboarding stopped because the applicant asked for it. */
public record ApplicationWithdrawn(Occurrence occurrence) implements PartnerEvent {}
