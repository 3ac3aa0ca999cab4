package org.guildhall.inbox;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** Somebody wants to look at a task again on another day, or no longer does. */
public record TaskFollowUpSet(Occurrence occurrence, long taskKey) implements PartnerEvent {}
