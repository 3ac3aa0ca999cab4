package org.guildhall.embedded.query;

import com.fasterxml.jackson.databind.JsonNode;
import org.guildhall.embedded.rest.ProblemException;
import org.jspecify.annotations.Nullable;

/** Which part of the found rows to return: from an offset, after a cursor, or before one. */
record Page(
        long from,
        int limit,
        @Nullable Cursor after,
        @Nullable Cursor before) {

    static final int DEFAULT_LIMIT = 100;
    static final int MAX_LIMIT = 10_000;

    static Page of(JsonNode json, Sort sort) {
        Requests.only("page.", json, "from", "limit", "after", "before");
        Cursor after = cursor(json.path("after"), "after", sort);
        Cursor before = cursor(json.path("before"), "before", sort);
        long from = number(json, "from", 0, Integer.MAX_VALUE);
        int limit = (int) number(json, "limit", DEFAULT_LIMIT, MAX_LIMIT);
        if (after != null && before != null || from > 0 && (after != null || before != null)) {
            throw ProblemException.badRequest("Only one of [from, after, before] is allowed.");
        }
        return new Page(from, limit, after, before);
    }

    boolean backward() {
        return before != null;
    }

    @Nullable Cursor cursor() {
        return before != null ? before : after;
    }

    /** Whether a page with so many rows shows the end of them, so that their total is known without counting. */
    boolean endsWith(int rows) {
        return cursor() == null && rows < limit && (rows > 0 || from == 0);
    }

    private static @Nullable Cursor cursor(JsonNode json, String name, Sort sort) {
        if (json.isMissingNode()
                || json.isNull()
                || json.isTextual() && json.asText().isEmpty()) {
            return null;
        }
        if (!json.isTextual()) {
            throw ProblemException.unreadable("page." + name);
        }
        return Cursor.parse(json.asText(), sort);
    }

    private static long number(JsonNode page, String name, int standard, int highest) {
        JsonNode json = page.path(name);
        if (json.isMissingNode() || json.isNull()) {
            return standard;
        }
        if (!json.isIntegralNumber() || !json.canConvertToInt()) {
            throw ProblemException.unreadable("page." + name);
        }
        if (json.asLong() < 0 || json.asLong() > highest) {
            throw ProblemException.invalidArgument(
                    "Expected '%s' of the page to be a number from 0 to %d, but found %s."
                            .formatted(name, highest, json));
        }
        return json.asLong();
    }
}
