package org.guildhall.embedded.rest;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** An error answer as the Camunda cluster gives it: HTTP status, code name as title, and a sentence as detail. */
public final class ProblemException extends RuntimeException {

    private final int status;
    private final String title;

    public ProblemException(int status, String title, String detail) {
        super(detail);
        this.status = status;
        this.title = title;
    }

    public static ProblemException invalidArgument(String detail) {
        return new ProblemException(400, "INVALID_ARGUMENT", detail);
    }

    /** A body that cannot be read as what is expected; the cluster's title differs from that of a wrong value. */
    public static ProblemException badRequest(String detail) {
        return new ProblemException(400, "Bad Request", detail);
    }

    /** A property that is not known or of another type; its path is written {@code filter.state}. */
    public static ProblemException unreadable(String property) {
        return badRequest("Request property [%s] cannot be parsed".formatted(property));
    }

    /** A value that is none of the few there are. */
    public static ProblemException unexpected(String value, String field, Collection<String> options) {
        return badRequest("Unexpected value '%s' for enum field '%s'. Use any of the following values: %s"
                .formatted(value, field, options));
    }

    /** A key that is not a number. */
    public static ProblemException invalidKey(String name, String value) {
        return invalidArgument(("The provided %s '%s' is not a valid key. Expected a numeric value."
                        + " Did you pass an entity id instead of an entity key?.")
                .formatted(name, value));
    }

    /** A date that is not written as one. */
    public static ProblemException invalidDate(String name, String value) {
        return invalidArgument("The provided %s '%s' cannot be parsed as a date according to RFC 3339, section 5.6."
                .formatted(name, value));
    }

    public static ProblemException notFound(String detail) {
        return new ProblemException(404, "NOT_FOUND", detail);
    }

    /** A path that answers to other methods. */
    public static ProblemException methodNotAllowed(String method) {
        return new ProblemException(405, "Method Not Allowed", "Method '%s' is not supported.".formatted(method));
    }

    /** A body of a kind that the endpoint does not read; null for a body that does not say its kind. */
    public static ProblemException unsupportedMediaType(@Nullable String type) {
        return new ProblemException(
                415, "Unsupported Media Type", "Content-Type '%s' is not supported.".formatted(type));
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }
}
