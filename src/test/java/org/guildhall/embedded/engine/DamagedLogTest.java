package org.guildhall.embedded.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever is wrong with log or snapshot is found at the start: the engine says so, or does without what is damaged. */
class DamagedLogTest {

    private static final String REMEDY =
            "Restore the database from a backup, or start with --guildhall.embedded.reset=true";

    @TempDir
    Path directory;

    private final JdbcClient jdbc = EngineOnTestDatabase.jdbc();
    private long instance;

    @BeforeEach
    void anInstanceThatWaits() throws Exception {
        try (EngineOnTestDatabase engine = EngineOnTestDatabase.fresh(directory)) {
            instance = engine.startCheck();
        }
    }

    @Test
    void aLastBlockCutShortIsFound() {
        change("update camunda.engine_log set data = substring(data, 1, length(data) - 9) where lo = " + lastBlock());
        refuses("as it was written, but its checksum differs");
    }

    @Test
    void garbageIsFound() {
        change("""
                update camunda.engine_log
                   set data = overlay(data placing '\\xdeadbeef'::bytea from length(data) / 2)
                 where lo = %d""".formatted(middleBlock()));
        refuses("as it was written, but its checksum differs");
    }

    @Test
    void aBlockUnderAnotherPositionIsFound() {
        change("update camunda.engine_log set hi = hi + 7 where lo = " + lastBlock());
        refuses("as it was written, but its checksum differs");
    }

    @Test
    void aBlockMissingInTheMiddleIsFound() {
        change("delete from camunda.engine_log where lo = " + middleBlock());
        refuses("log to go on after position");
    }

    @Test
    void anEndThatSearchesHaveSeenButIsMissingIsFound() {
        jdbc.sql("update camunda.projection_position set position = (select max(hi) from camunda.engine_log)")
                .update();
        change("delete from camunda.engine_log where lo = " + lastBlock());
        refuses("which searches have seen, but it ends at");
    }

    @Test
    void aMissingBeginningIsFound() {
        change("delete from camunda.engine_log where lo = 1");
        refuses("Expected a snapshot of what came before position");
    }

    @Test
    void aGarbledSnapshotIsDoneWithoutWhenTheLogIsWhole() throws Exception {
        snapshot(false);
        change("update camunda.engine_snapshot_chunk set data = data || '\\x00'::bytea where file like '%.sst'");
        goesOn();
    }

    @Test
    void aSnapshotWithAMissingFileIsDoneWithoutWhenTheLogIsWhole() throws Exception {
        snapshot(false);
        change("delete from camunda.engine_snapshot_chunk where file = 'CURRENT'");
        goesOn();
    }

    @Test
    void aGarbledSnapshotOfATruncatedLogIsFound() {
        snapshot(true);
        change("update camunda.engine_snapshot_chunk set data = data || '\\x00'::bytea where file like '%.sst'");
        refuses("Expected the engine's snapshot at position");
    }

    @Test
    void aSnapshotOfATruncatedLogWithAMissingFileIsFound() {
        snapshot(true);
        change("delete from camunda.engine_snapshot_chunk where file = 'CURRENT'");
        refuses("Expected the engine's snapshot at position");
    }

    @Test
    void aMissingSnapshotOfATruncatedLogIsFound() {
        snapshot(true);
        change("delete from camunda.engine_snapshot");
        refuses("Expected a snapshot of what came before position");
    }

    @Test
    void aLogThatEndsBeforeItsSnapshotIsFound() {
        snapshot(true);
        change("delete from camunda.engine_log where hi >= (select position from camunda.engine_snapshot)");
        refuses("where its snapshot stands, but it holds");
    }

    private void snapshot(boolean truncate) {
        try (EngineOnTestDatabase engine = EngineOnTestDatabase.start(directory)) {
            if (truncate) {
                Snapshots.takeAndCutLog(engine.engine());
            } else {
                Snapshots.takeAndKeepLog(engine.engine());
            }
        }
        assertThat(jdbc.sql("select min(lo) > 1 from camunda.engine_log")
                        .query(Boolean.class)
                        .single())
                .isEqualTo(truncate);
    }

    private void change(String sql) {
        assertThat(jdbc.sql(sql).update()).isPositive();
    }

    private void refuses(String reason) {
        assertThatThrownBy(() -> EngineOnTestDatabase.start(directory))
                .isInstanceOf(EngineLogException.Damaged.class)
                .hasMessageContaining(reason)
                .hasMessageContaining(REMEDY);
    }

    private void goesOn() throws Exception {
        try (EngineOnTestDatabase engine = EngineOnTestDatabase.start(directory)) {
            assertThat(engine.completeChecks()).containsExactly(instance);
        }
    }

    private long lastBlock() {
        return jdbc.sql("select max(lo) from camunda.engine_log")
                .query(Long.class)
                .single();
    }

    private long middleBlock() {
        return jdbc.sql("select lo from camunda.engine_log order by lo offset 2 limit 1")
                .query(Long.class)
                .single();
    }
}
