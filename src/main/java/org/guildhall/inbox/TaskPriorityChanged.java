package org.guildhall.inbox;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** Somebody made a task more or less urgent, or its due date did. */
public record TaskPriorityChanged(Occurrence occurrence, long taskKey) implements PartnerEvent {}
