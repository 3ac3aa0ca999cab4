package org.guildhall.embedded.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.logstreams.storage.LogStorage.AppendListener;
import io.camunda.zeebe.util.buffer.DirectBufferWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;
import org.guildhall.embedded.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresLogStorageTest {

    private final LogTable table = new LogTable(TestDatabase.dataSource());

    @BeforeEach
    void empty() {
        table.clear();
    }

    @Test
    void whatIsAppendedIsCommittedInOrderAndTold() throws Exception {
        List<Long> told = new ArrayList<>();
        PostgresLogStorage storage = opened();
        storage.append(
                1, 2, new DirectBufferWriter().wrap(new UnsafeBuffer("ab".getBytes(UTF_8))), new AppendListener() {
                    @Override
                    public void onCommit(long lo, long hi) {
                        told.add(hi);
                    }
                });
        storage.afterCommit(() -> told.add(-1L));
        assertThat(storage.awaitCommitted(2, Duration.ofSeconds(20))).isTrue();
        storage.close();

        assertThat(told).containsExactlyInAnyOrder(2L, -1L);
        assertThat(table.last()).isEqualTo(2);
    }

    @Test
    void whatIsAppendedAfterTheEndIsForgottenAndNeverAnswered() throws Exception {
        PostgresLogStorage storage = opened();
        storage.close();

        storage.append(
                1, 1, new DirectBufferWriter().wrap(new UnsafeBuffer("a".getBytes(UTF_8))), new AppendListener() {});
        List<String> answers = new ArrayList<>();
        storage.afterCommit(() -> answers.add("of something lost"));

        assertThat(answers).isEmpty();
        assertThat(table.last()).isZero();
    }

    private PostgresLogStorage opened() throws Exception {
        PostgresLogStorage storage =
                new PostgresLogStorage(table, TestDatabase.unpooled(), reason -> {}, new EngineMeters());
        storage.open();
        return storage;
    }
}
