package org.guildhall.inbox;

import java.time.Instant;

/**
 * What a person has typed into a task's form but not yet submitted.
 *
 * @param version counts every saving
 * @param typedJson the fields as the browser kept them, unchecked
 */
public record Draft(long version, String typedJson, Instant savedAt) {}
