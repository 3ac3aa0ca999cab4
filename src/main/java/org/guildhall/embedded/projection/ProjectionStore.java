package org.guildhall.embedded.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The projection in PostgreSQL: rows and the position they stand for change in one transaction. */
final class ProjectionStore {

    private static final List<String> TABLES = List.of(
            "process_definition",
            "form",
            "decision_requirements",
            "decision_definition",
            "process_instance",
            "element_instance",
            "sequence_flow",
            "variable",
            "job",
            "user_task",
            "candidate_group",
            "candidate_user",
            "incident",
            "message_subscription",
            "correlated_message_subscription",
            "decision_instance",
            "batch_operation",
            "batch_operation_item");

    // between tests there are few rows, and truncate would create some sixty files anew
    private static final String EMPTY =
            TABLES.stream().map(table -> "delete from camunda." + table).collect(Collectors.joining("; "));

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ProjectionStore(DataSource dataSource) {
        this.template = new JdbcTemplate(dataSource);
        this.jdbc = JdbcClient.create(template);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    }

    long position() {
        return jdbc.sql("select position from camunda.projection_position")
                .query(Long.class)
                .single();
    }

    void write(Changes changes, long from, long to) {
        transaction.executeWithoutResult(status -> template.execute((Connection connection) -> {
            move(connection, from, to);
            changes.write(connection);
            return null;
        }));
    }

    void empty(long position) {
        transaction.executeWithoutResult(status -> {
            template.execute(EMPTY);
            jdbc.sql("update camunda.projection_position set position = :position")
                    .param("position", position)
                    .update();
        });
    }

    private static void move(Connection connection, long from, long to) throws SQLException {
        try (PreparedStatement move =
                connection.prepareStatement("update camunda.projection_position set position = ? where position = ?")) {
            move.setLong(1, to);
            move.setLong(2, from);
            if (move.executeUpdate() != 1) {
                throw new IllegalStateException(
                        "Expected the projection at position %d, but another process has moved it. Stop that one."
                                .formatted(from));
            }
        }
    }
}
