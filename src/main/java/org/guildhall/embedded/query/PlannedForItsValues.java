package org.guildhall.embedded.query;

import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Lets PostgreSQL plan every search for the values it comes with: most instances are completed and few are active, and a
 * plan for any value would serve one of the two badly.
 */
final class PlannedForItsValues extends JdbcTemplate {

    PlannedForItsValues(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void applyStatementSettings(Statement statement) throws SQLException {
        super.applyStatementSettings(statement);
        statement.unwrap(PGStatement.class).setPrepareThreshold(0);
    }
}
