package org.guildhall.embedded.query;

import java.util.List;
import java.util.Optional;

/** What is known of the texts that rows hold, where these are few: a filter can then name those it means. */
interface Known {

    Known NOTHING = new Known() {
        @Override
        public Optional<List<String>> like(Field field, Like pattern) {
            return Optional.empty();
        }

        @Override
        public Optional<List<String>> members(String table, String condition, Parameters parameters) {
            return Optional.empty();
        }
    };

    /** The texts of a field that are like a pattern; nothing when that is not known, or when the field has too many. */
    Optional<List<String>> like(Field field, Like pattern);

    /**
     * The names that lists have among their members and that meet a condition; nothing when that is not known, or too many.
     *
     * @param table holds every {@code name} once
     * @param condition on the alias {@code m}
     */
    Optional<List<String>> members(String table, String condition, Parameters parameters);
}
