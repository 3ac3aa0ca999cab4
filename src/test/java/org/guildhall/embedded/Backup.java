package org.guildhall.embedded;

import static java.util.stream.Collectors.joining;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** All rows of all tables as one transaction sees them: what pg_dump, which is not among the embedded binaries, keeps. */
final class Backup {

    private static final String TABLES = """
            select format('%I.%I', schemaname, tablename) from pg_tables
             where schemaname not in ('pg_catalog', 'information_schema') order by 1
            """;

    private final Map<String, byte[]> tables = new LinkedHashMap<>();

    static Backup of(DataSource dataSource) throws SQLException, IOException {
        Backup backup = new Backup();
        try (Connection connection = dataSource.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(TABLES)) {
                while (rows.next()) {
                    backup.tables.put(rows.getString(1), new byte[0]);
                }
            }
            for (Map.Entry<String, byte[]> table : backup.tables.entrySet()) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("copy %s to stdout (format binary)".formatted(table.getKey()), out);
                table.setValue(out.toByteArray());
            }
            connection.rollback();
        }
        return backup;
    }

    /** Puts the rows in place of those that a database with the same tables has. */
    void restore(DataSource dataSource) throws SQLException, IOException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set session_replication_role = replica");
                statement.execute("truncate " + tables.keySet().stream().collect(joining(", ")));
            }
            for (Map.Entry<String, byte[]> table : tables.entrySet()) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(
                                "copy %s from stdin (format binary)".formatted(table.getKey()),
                                new ByteArrayInputStream(table.getValue()));
            }
            connection.commit();
        }
    }
}
