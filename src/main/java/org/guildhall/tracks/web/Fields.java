package org.guildhall.tracks.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the controls of the editing form hold, by their names; lists are named as in {@code tiers[0].name}. */
public final class Fields {

    private final Map<String, List<String>> values;

    Fields(Map<String, List<String>> values) {
        this.values = new LinkedHashMap<>(values);
    }

    Fields() {
        this(Map.of());
    }

    void put(String name, @Nullable Object value) {
        values.put(name, value == null ? List.of() : List.of(value.toString()));
    }

    void add(String name, Object value) {
        values.computeIfAbsent(name, unused -> new ArrayList<>()).add(value.toString());
    }

    /** The text of a control, empty when there is none. */
    public String get(String name) {
        List<String> held = all(name);
        return held.isEmpty() ? "" : held.getFirst();
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    public boolean has(String name, Object value) {
        return all(name).contains(value.toString());
    }

    /** The beginning of the names in a row, as in {@code tiers[0].}. */
    public String at(String list, int row) {
        return at("", list, row);
    }

    public String at(String outer, String list, int row) {
        return "%s%s[%d].".formatted(outer, list, row);
    }

    /** How many rows of a list there are, empty ones included. */
    public int rows(String list) {
        Pattern row = Pattern.compile(Pattern.quote(list) + "\\[(\\d{1,3})].*");
        return values.keySet().stream()
                .map(row::matcher)
                .filter(Matcher::matches)
                .mapToInt(found -> Integer.parseInt(found.group(1)) + 1)
                .max()
                .orElse(0);
    }
}
