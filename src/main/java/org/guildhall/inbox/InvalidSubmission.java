package org.guildhall.inbox;

import java.util.Map;
import java.util.stream.Collectors;
import org.guildhall.languages.Wording;
import org.guildhall.languages.Words;

/** A form that cannot be accepted: what is wrong, field by field, for the person who filled it in. */
public class InvalidSubmission extends RuntimeException {

    private final Map<String, Wording> errors;

    /** @param errors form key to what is wrong; the empty key is for the form as a whole */
    public InvalidSubmission(Map<String, Wording> errors) {
        super("Expected a valid form, but found problems in: " + String.join(", ", errors.keySet()));
        this.errors = Map.copyOf(errors);
    }

    public static InvalidSubmission of(String field, Wording problem) {
        return new InvalidSubmission(Map.of(field, problem));
    }

    public Map<String, Wording> errors() {
        return errors;
    }

    /** The same in the language of whoever reads it. */
    public Map<String, String> errors(Words words) {
        return errors.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, error -> words.text(error.getValue())));
    }
}
