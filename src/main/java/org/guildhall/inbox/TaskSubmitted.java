package org.guildhall.inbox;

import java.util.UUID;

/** A person submitted a task; the engine is to complete it. */
public record TaskSubmitted(UUID id, long taskKey) {}
