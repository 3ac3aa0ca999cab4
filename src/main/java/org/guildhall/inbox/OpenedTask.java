package org.guildhall.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import org.guildhall.languages.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A task on a person's screen.
 *
 * @param schema form-js schema as JSON text
 * @param shown what the form displays; empty once the task is done
 * @param panel what to show above the form; null when there is nothing, and once the task is done
 * @param assignable whether this person has a say in who does it
 * @param offered whether this person stands in for its holder, and may take it over
 * @param hindrance why this person cannot work on it, in words for that person; null when they can
 */
public record OpenedTask(
        UserTask task,
        String schema,
        JsonNode shown,
        @Nullable TaskPanel panel,
        boolean assignable,
        boolean offered,
        @Nullable Wording hindrance) {}
