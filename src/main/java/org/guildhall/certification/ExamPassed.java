package org.guildhall.certification;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** The applicant passed. */
public record ExamPassed(Occurrence occurrence, int number, int scorePercent) implements PartnerEvent {}
