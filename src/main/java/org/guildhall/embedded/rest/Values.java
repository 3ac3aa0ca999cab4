package org.guildhall.embedded.rest;

import io.camunda.zeebe.protocol.impl.encoding.MsgPackConverter;
import io.camunda.zeebe.protocol.record.value.TenantOwned;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.function.Consumer;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.guildhall.embedded.engine.EngineClock;
import org.jspecify.annotations.Nullable;

/** Translates between what requests carry and what the engine's records take. */
final class Values {

    private static final Duration LONGEST_PATIENCE = Duration.ofDays(1);

    private Values() {}

    /** Variables as the engine stores them; none for null. */
    static DirectBuffer document(@Nullable Map<String, Object> variables) {
        try {
            return new UnsafeBuffer(MsgPackConverter.convertToMsgPack(variables == null ? Map.of() : variables));
        } catch (RuntimeException e) {
            // such as a number that needs more than 64 bits
            throw ProblemException.invalidArgument("Expected to handle request, but JSON property was invalid.");
        }
    }

    static <T> void ifPresent(@Nullable T value, Consumer<T> setter) {
        if (value != null) {
            setter.accept(value);
        }
    }

    static String required(@Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw ProblemException.invalidArgument("No %s provided.".formatted(name));
        }
        return value;
    }

    static <T> T required(@Nullable T value, String name) {
        if (value == null) {
            throw ProblemException.invalidArgument("No %s provided.".formatted(name));
        }
        return value;
    }

    static int positive(@Nullable Integer value, String name) {
        int given = required(value, name);
        if (given < 1) {
            throw ProblemException.invalidArgument(
                    "The value for %s is '%d' but must be greater than 0.".formatted(name, given));
        }
        return given;
    }

    static long positive(@Nullable Long value, String name) {
        long given = required(value, name);
        if (given < 1) {
            throw ProblemException.invalidArgument(
                    "The value for %s is '%d' but must be greater than 0.".formatted(name, given));
        }
        return given;
    }

    /** A span of milliseconds that the engine can add to its time: beyond a lifetime its sums would overflow. */
    static long span(long millis, String name) {
        if (millis > EngineClock.FURTHEST.toMillis()) {
            throw ProblemException.invalidArgument("The value for %s is '%d' but must be at most %d."
                    .formatted(name, millis, EngineClock.FURTHEST.toMillis()));
        }
        return millis;
    }

    /** How long a caller waits for an answer: as given, within a day. */
    static Duration patience(long millis) {
        return Duration.ofMillis(Math.clamp(millis, 0, LONGEST_PATIENCE.toMillis()));
    }

    static long key(String value, String name) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw ProblemException.invalidKey(name, value);
        }
    }

    /** A date as the engine takes it: ISO 8601 with an offset; empty for none. */
    static String date(String value, String name) {
        try {
            if (!value.isEmpty()) {
                OffsetDateTime.parse(value);
            }
            return value;
        } catch (DateTimeParseException e) {
            throw ProblemException.invalidDate(name, value);
        }
    }

    /** There is one tenant. */
    static void tenant(@Nullable String given, String request) {
        if (given != null && !given.isEmpty() && !given.equals(TenantOwned.DEFAULT_TENANT_IDENTIFIER)) {
            throw ProblemException.invalidArgument(
                    "Expected to handle request %s with tenant identifier '%s', but multi-tenancy is disabled."
                            .formatted(request, given));
        }
    }

    /** A caller's own number for follow-up records, or -1 for none. */
    static long reference(@Nullable Long operationReference) {
        if (operationReference != null && operationReference < 1) {
            throw ProblemException.invalidArgument(
                    "The value for operationReference is '%d' but must be > 0.".formatted(operationReference));
        }
        return operationReference == null ? -1 : operationReference;
    }
}
