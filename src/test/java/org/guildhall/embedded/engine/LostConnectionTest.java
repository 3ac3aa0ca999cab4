package org.guildhall.embedded.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.guildhall.embedded.Models;
import org.guildhall.embedded.SharedPlatform;
import org.guildhall.embedded.postgres.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

class LostConnectionTest {

    @RegisterExtension
    final SharedPlatform platform = new SharedPlatform();

    @Test
    void theEngineGoesOnWithAnotherConnection() {
        Models.deployCheck(platform.client());
        int ended = JdbcClient.create(platform.bean(DataSource.class))
                .sql("""
                        select count(pg_terminate_backend(pid))
                        from pg_locks
                        where locktype = 'advisory'
                        """)
                .query(Integer.class)
                .single();
        assertThat(ended).isEqualTo(1);
        long instance = Models.startCheck(platform.client());
        assertThat(Models.nextCheck(platform.client(), Duration.ofSeconds(10)).getProcessInstanceKey())
                .isEqualTo(instance);
        assertThat(platform.bean(EmbeddedEngine.class).problem()).isEmpty();
    }

    @Test
    void aSecondWriterIsKeptOut() {
        LogWriter second = new LogWriter(platform.bean(PostgresServer.class).dataSource());
        assertThatThrownBy(second::open)
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("only writer of the engine's log");
    }
}
