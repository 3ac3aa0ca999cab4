package org.guildhall.inbox;

import java.util.Map;

/** A form that cannot be accepted: what is wrong, field by field, in words for the person who filled it in. */
public class InvalidSubmission extends RuntimeException {

    private final Map<String, String> errors;

    /** @param errors form key to sentence; the empty key is for the form as a whole */
    public InvalidSubmission(Map<String, String> errors) {
        super("Expected a valid form, but found problems in: " + String.join(", ", errors.keySet()));
        this.errors = Map.copyOf(errors);
    }

    public static InvalidSubmission of(String field, String message) {
        return new InvalidSubmission(Map.of(field, message));
    }

    public Map<String, String> errors() {
        return errors;
    }
}
