package org.guildhall.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long a task waited for people.
 *
 * @param until when somebody submitted it or the process gave it up; null while it waits
 */
public record Waiting(Instant from, @Nullable Instant until) {}
