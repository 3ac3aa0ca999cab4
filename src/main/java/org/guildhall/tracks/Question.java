package org.guildhall.tracks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question that only one track asks on its application form.
 *
 * @param id its name in the form and with the answers; stays the same when the wording changes
 * @param options what there is to choose from; empty unless it is a choice
 */
public record Question(String id, String label, Kind kind, boolean required, List<String> options) {

    public enum Kind {
        TEXT,
        LONG_TEXT,
        NUMBER,
        YES_NO,
        CHOICE
    }

    public Question {
        label = label.strip();
        options = options(options);
    }

    private static List<String> options(@Nullable List<String> options) {
        return options == null
                ? List.of()
                : options.stream()
                        .map(String::strip)
                        .filter(option -> !option.isEmpty())
                        .toList();
    }
}
