package org.guildhall.embedded.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.guildhall.embedded.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class LogWriterTest {

    private final DataSource database = TestDatabase.dataSource();

    @Test
    void aLogGivenUpCanBeTakenAtOnceEvenWhileItsConnectionLingers() throws SQLException {
        SingleConnectionDataSource lingering = new SingleConnectionDataSource(database.getConnection(), true);
        try (LogWriter next = new LogWriter(database)) {
            LogWriter first = new LogWriter(lingering);
            first.open();
            assertThatExceptionOfType(LogWriter.FencedException.class)
                    .isThrownBy(next::open)
                    .withMessageContaining("another process holds it");
            first.close();
            assertThat(next.open()).isNotNegative();
        } finally {
            lingering.destroy();
        }
    }
}
