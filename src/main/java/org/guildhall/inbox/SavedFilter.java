package org.guildhall.inbox;

import java.util.UUID;

/**
 * A list of tasks that somebody wants to find again.
 *
 * @param path its address below the site's root
 */
public record SavedFilter(UUID id, String name, String path) {}
