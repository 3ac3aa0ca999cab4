package org.guildhall.certification;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** An attempt at the examination waits for the applicant. */
public record AttemptOpened(Occurrence occurrence, int number) implements PartnerEvent {}
