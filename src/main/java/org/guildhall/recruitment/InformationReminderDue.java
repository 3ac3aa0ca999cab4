package org.guildhall.recruitment;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** An open request for information waits for the applicant. */
public record InformationReminderDue(Occurrence occurrence) implements PartnerEvent {}
