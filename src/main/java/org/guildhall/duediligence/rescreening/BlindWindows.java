package org.guildhall.duediligence.rescreening;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.guildhall.duediligence.lists.ListVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of blind windows, one per list version. */
@Repository
public class BlindWindows {

    private final JdbcClient jdbc;

    BlindWindows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(ListVersion version, long run) {
        jdbc.sql("""
                        insert into duediligence.blind_window (version_number, run_number, known_at)
                        values (:version, :run, :known)
                        on conflict do nothing
                        """)
                .param("version", version.number())
                .param("run", run)
                .param("known", version.known().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Newest version first. */
    public List<BlindWindow> newest(int limit) {
        return jdbc.sql("""
                        select blind.version_number, version.list_name, blind.known_at, blind.closed_at
                        from duediligence.blind_window blind
                        join duediligence.list_version version on version.number = blind.version_number
                        order by blind.version_number desc
                        limit :limit
                        """)
                .param("limit", limit)
                .query((row, n) -> {
                    OffsetDateTime closed = row.getObject("closed_at", OffsetDateTime.class);
                    return new BlindWindow(
                            row.getLong("version_number"),
                            row.getString("list_name"),
                            row.getObject("known_at", OffsetDateTime.class).toInstant(),
                            closed == null ? null : closed.toInstant());
                })
                .list();
    }
}
