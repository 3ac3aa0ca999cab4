package org.guildhall.embedded.projection;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a batch of records says about one row: a later value replaces an earlier one, columns not named stay. */
final class Row {

    private final Table table;
    private final List<Object> key;
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
    private long position;

    Row(Table table, List<Object> key) {
        this.table = table;
        this.key = key;
    }

    Row at(long position) {
        this.position = position;
        return this;
    }

    Row set(String column, @Nullable Object value) {
        values.put(column, value instanceof String text ? printable(text) : value);
        return this;
    }

    /** A text; the engine's empty string means "none". */
    Row text(String column, @Nullable String value) {
        return set(column, value == null || value.isEmpty() ? null : value);
    }

    /** An engine key; the engine's -1 means "none". */
    Row key(String column, long value) {
        return set(column, value > 0 ? value : null);
    }

    /** A point in time in epoch milliseconds; zero and below mean "none". */
    Row time(String column, long epochMillis) {
        return set(
                column,
                epochMillis > 0 ? OffsetDateTime.ofInstant(Instant.ofEpochMilli(epochMillis), ZoneOffset.UTC) : null);
    }

    Row texts(String column, Collection<String> values) {
        return set(column, values.stream().map(Row::printable).toArray(String[]::new));
    }

    Row json(String column, Object value) {
        return set(column, Json.of(value));
    }

    /** PostgreSQL cannot hold the character zero. */
    static String printable(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    }

    /** The statement that writes what is known of the row. */
    String upsert() {
        return table.upsert(List.copyOf(values.keySet()));
    }

    /** Binds key, position and values in the order of {@link Table#upsert}. */
    void bind(PreparedStatement statement) throws SQLException {
        int index = 1;
        for (Object part : key) {
            statement.setObject(index++, part);
        }
        statement.setLong(index++, position);
        for (Object value : values.values()) {
            statement.setObject(index++, value);
        }
    }
}
