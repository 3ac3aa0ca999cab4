package org.guildhall.inbox;

import java.util.UUID;

/** A task is in other hands; the engine is to know. */
public record TaskAssigned(UUID id, long taskKey) {}
