package org.guildhall.inbox;

import java.util.UUID;
import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PersonalEvent;

/**
 * Somebody gave a task to a colleague, who hears of it by mail.
 *
 * @param addressee account of that colleague
 */
public record TaskReassigned(Occurrence occurrence, long taskKey, UUID addressee) implements PersonalEvent {}
