package org.guildhall.inbox;

import java.util.UUID;

/** A task has another priority or follow-up date; the engine is to know. */
public record TaskPlanned(UUID id, long taskKey) {}
