package org.guildhall.embedded.rest;

import org.jspecify.annotations.Nullable;

/**
 * What an endpoint answers.
 *
 * @param body a DTO written as JSON, a {@code String} written as it is, or null for no body
 */
public record Answer(
        int status, String contentType, @Nullable Object body) {

    public static Answer json(Object body) {
        return new Answer(200, "application/json", body);
    }

    public static Answer xml(String body) {
        return new Answer(200, "text/xml", body);
    }

    public static Answer noContent() {
        return new Answer(204, "application/json", null);
    }
}
