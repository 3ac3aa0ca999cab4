package org.guildhall.training;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** A lesson was marked as read. */
public record LessonCompleted(Occurrence occurrence, int lesson) implements PartnerEvent {}
