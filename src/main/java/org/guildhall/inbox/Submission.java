package org.guildhall.inbox;

import java.util.UUID;

/**
 * What a person submitted, as it waits for the engine.
 *
 * @param factsJson facts that complete the task, as JSON
 */
record Submission(UserTask task, UUID person, String factsJson) {}
