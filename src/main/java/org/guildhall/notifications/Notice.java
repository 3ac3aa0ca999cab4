package org.guildhall.notifications;

import java.time.Instant;
import java.util.UUID;

/**
 * Something the portal tells a person.
 *
 * @param kind which mail says the same, as in {@code application-submitted}
 * @param path the page it leads to
 */
public record Notice(UUID id, String kind, String path, Instant createdAt, boolean read) {}
