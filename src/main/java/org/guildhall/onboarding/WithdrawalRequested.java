package org.guildhall.onboarding;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** The applicant asked to stop. */
public record WithdrawalRequested(Occurrence occurrence) implements PartnerEvent {}
