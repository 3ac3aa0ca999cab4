package org.guildhall.inbox;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** Somebody gave a task back to everybody in the role. */
public record TaskReleased(Occurrence occurrence, long taskKey) implements PartnerEvent {}
