package org.guildhall.inbox;

import java.util.UUID;
import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PersonalEvent;

/**
 * A task was handed to somebody who is away; who stands in hears of it by mail.
 *
 * @param addressee account of the stand-in
 */
public record TaskAwaitsStandIn(Occurrence occurrence, long taskKey, UUID addressee) implements PersonalEvent {}
