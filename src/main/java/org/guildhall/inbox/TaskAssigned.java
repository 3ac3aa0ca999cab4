package org.guildhall.inbox;

import java.util.UUID;

/** A task was claimed or released; the engine is to know. */
public record TaskAssigned(UUID id, long taskKey) {}
