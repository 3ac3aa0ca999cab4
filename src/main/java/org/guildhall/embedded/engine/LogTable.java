package org.guildhall.embedded.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads of the committed log in PostgreSQL. */
final class LogTable {

    private static final int READ_AHEAD = 32;
    private static final String BLOCKS = "select lo, hi, data, checksum from camunda.engine_log ";

    private final JdbcClient jdbc;

    LogTable(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** The block that holds a position or is the last before it; the first one when the position is older. */
    Optional<LogBlock> at(long position) {
        return query(BLOCKS + "where lo <= :at order by lo desc limit 1", position).stream()
                .findFirst()
                .or(() -> query(BLOCKS + "where lo > :at order by lo limit 1", position).stream()
                        .findFirst());
    }

    List<LogBlock> after(long position) {
        return query(BLOCKS + "where lo > :at order by lo limit " + READ_AHEAD, position);
    }

    /** Position of the first record that is kept, 1 when the log is empty. */
    long first() {
        return jdbc.sql("select coalesce(min(lo), 1) from camunda.engine_log")
                .query(Long.class)
                .single();
    }

    /** Position of the last record, 0 when the log is empty. */
    long last() {
        return jdbc.sql("select coalesce((select hi from camunda.engine_log order by lo desc limit 1), 0)")
                .query(Long.class)
                .single();
    }

    /** Forgets the blocks that end before a position. */
    int truncateBefore(long position) {
        return jdbc.sql("delete from camunda.engine_log where hi < :position")
                .param("position", position)
                .update();
    }

    /** Forgets everything. The projection begins again in the same moment, or it would be ahead of the log. */
    void clear() {
        jdbc.sql("""
                        truncate camunda.engine_log, camunda.engine_snapshot, camunda.engine_snapshot_chunk;
                        update camunda.projection_position set position = 0
                        """).update();
    }

    private List<LogBlock> query(String sql, long at) {
        return jdbc.sql(sql).param("at", at).query((row, number) -> block(row)).list();
    }

    private static LogBlock block(ResultSet row) throws SQLException {
        LogBlock block = new LogBlock(row.getLong("lo"), row.getLong("hi"), row.getBytes("data"));
        if (block.checksum() != row.getLong("checksum")) {
            throw new EngineLogException.Damaged(
                    "Expected block %d to %d of the engine's log as it was written, but its checksum differs."
                            .formatted(block.lo(), block.hi()));
        }
        return block;
    }
}
