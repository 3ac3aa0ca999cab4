package org.guildhall.training;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** All lessons are read and the course is confirmed. */
public record TrainingCompleted(Occurrence occurrence) implements PartnerEvent {}
