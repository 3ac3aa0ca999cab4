package org.guildhall.certification;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** The examination is not taken yet and the applicant should be reminded. */
public record ExamReminderDue(Occurrence occurrence) implements PartnerEvent {}
