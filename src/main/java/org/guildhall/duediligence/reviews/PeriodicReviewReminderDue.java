package org.guildhall.duediligence.reviews;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** Nobody has looked at a partner again yet. */
public record PeriodicReviewReminderDue(Occurrence occurrence) implements PartnerEvent {}
