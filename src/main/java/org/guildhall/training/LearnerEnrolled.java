package org.guildhall.training;

import java.util.UUID;
import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** A course waits for the applicant. */
public record LearnerEnrolled(Occurrence occurrence, UUID enrolmentId) implements PartnerEvent {}
