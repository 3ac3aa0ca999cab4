package org.guildhall.training;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** The course is not done yet and the applicant should be reminded. */
public record CourseReminderDue(Occurrence occurrence) implements PartnerEvent {}
