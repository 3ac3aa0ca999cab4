package org.guildhall.inbox;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** A stand-in took on a task of somebody who is away. */
public record TaskTakenOver(Occurrence occurrence, long taskKey) implements PartnerEvent {}
