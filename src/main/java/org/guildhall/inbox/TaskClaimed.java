package org.guildhall.inbox;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** Somebody took a task on. */
public record TaskClaimed(Occurrence occurrence, long taskKey) implements PartnerEvent {}
