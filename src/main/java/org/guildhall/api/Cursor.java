package org.guildhall.api;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of a list ended, which is where the next one goes on: lists are in the order of an instant and an id, so
 * nothing is shown twice or left out when rows are added meanwhile.
 */
public record Cursor(Instant at, String id) {

    private static final String GAP = " ";

    public static Cursor of(Instant at, Object id) {
        return new Cursor(at, id.toString());
    }

    /**
     * Reads what a client sent back.
     *
     * @throws ProblemException when it is not what a page gave
     */
    public static @Nullable Cursor read(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(GAP, 2);
            if (parts.length == 2) {
                return new Cursor(Instant.parse(parts[0]), parts[1]);
            }
        } catch (IllegalArgumentException | DateTimeParseException unreadable) {
            // said below
        }
        throw unreadable();
    }

    public OffsetDateTime utc() {
        return at.atOffset(ZoneOffset.UTC);
    }

    public UUID uuid() {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw unreadable();
        }
    }

    public long number() {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw unreadable();
        }
    }

    String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((at + GAP + id).getBytes(StandardCharsets.UTF_8));
    }

    private static ProblemException unreadable() {
        return new ProblemException(
                Problem.badRequest(
                        "Expected in \"after\" what an earlier page gave as \"next\", but it cannot be read. Begin without it."));
    }
}
