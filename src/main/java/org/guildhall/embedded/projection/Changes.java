package org.guildhall.embedded.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows that a batch of records changes; each is written once, however many records named it. */
final class Changes {

    private final Map<RowId, Row> rows = new LinkedHashMap<>();

    /** The row with that primary key, as of a log position. */
    Row row(Table table, long position, Object... key) {
        List<Object> parts = List.of(key);
        return rows.computeIfAbsent(new RowId(table, parts), id -> new Row(table, parts))
                .at(position);
    }

    /** Writes everything in one JDBC batch per table and set of columns. */
    void write(Connection connection) throws SQLException {
        Map<String, List<Row>> bySql = new LinkedHashMap<>();
        rows.values().forEach(row -> bySql.computeIfAbsent(row.upsert(), sql -> new ArrayList<>())
                .add(row));
        for (Map.Entry<String, List<Row>> entry : bySql.entrySet()) {
            try (PreparedStatement statement = connection.prepareStatement(entry.getKey())) {
                for (Row row : entry.getValue()) {
                    row.bind(statement);
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        }
    }

    private record RowId(Table table, List<Object> key) {}
}
