package org.guildhall.embedded.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** A table of the projection and its primary key. */
final class Table {

    private final String name;
    private final List<String> key;
    private final boolean changes;
    private final Map<List<String>, String> upserts = new ConcurrentHashMap<>();

    private Table(String name, List<String> key, boolean changes) {
        this.name = name;
        this.key = key;
        this.changes = changes;
    }

    static Table of(String name, String... key) {
        return new Table(name, List.of(key), true);
    }

    /** A table whose rows stay as they were first written. */
    static Table writtenOnce(String name, String... key) {
        return new Table(name, List.of(key), false);
    }

    /** Inserts or changes the named columns only; a row that a newer record has changed stays as it is. */
    String upsert(List<String> columns) {
        return upserts.computeIfAbsent(columns, this::statement);
    }

    private String statement(List<String> columns) {
        List<String> all = new ArrayList<>(key);
        all.add("position");
        all.addAll(columns);
        return """
                insert into camunda.%s as t (%s) values (%s)
                on conflict (%s) do %s
                """.formatted(
                        name,
                        String.join(", ", all),
                        String.join(", ", all.stream().map(column -> "?").toList()),
                        String.join(", ", key),
                        changes ? update(all) : "nothing");
    }

    private String update(List<String> columns) {
        return columns.stream()
                .filter(column -> !key.contains(column))
                .map(column -> column + " = excluded." + column)
                .collect(Collectors.joining(", ", "update set ", " where t.position < excluded.position"));
    }
}
