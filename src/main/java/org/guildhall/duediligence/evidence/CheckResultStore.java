package org.guildhall.duediligence.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.guildhall.duediligence.checks.CheckKind;
import org.guildhall.duediligence.checks.CheckOutcome;
import org.guildhall.duediligence.checks.Finding;
import org.guildhall.duediligence.checks.Flag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of what the checks said. */
@Repository
class CheckResultStore {

    private final JdbcClient jdbc;

    CheckResultStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when this check has a result for the round already */
    boolean insert(UUID applicationId, CheckResult result) {
        int inserted = jdbc.sql("""
                        insert into duediligence.check_result
                          (id, application_id, check_kind, round, flag, provider, version, checked_at)
                        values (:id, :applicationId, :kind, :round, :flag, :provider, :version, :at)
                        on conflict (application_id, check_kind, round) do nothing
                        """)
                .param("id", result.id())
                .param("applicationId", applicationId)
                .param("kind", result.kind().name())
                .param("round", result.round())
                .param("flag", result.outcome().flag().name())
                .param("provider", result.outcome().provider())
                .param("version", result.outcome().version())
                .param("at", result.at().atOffset(ZoneOffset.UTC))
                .update();
        if (inserted == 0) {
            return false;
        }
        List<Finding> findings = result.outcome().findings();
        for (int number = 0; number < findings.size(); number++) {
            insert(result.id(), number, findings.get(number));
        }
        return true;
    }

    private void insert(UUID resultId, int number, Finding finding) {
        jdbc.sql("""
                        insert into duediligence.finding (result_id, number, item, flag, title, expected, found)
                        values (:resultId, :number, :item, :flag, :title, :expected, :found)
                        """)
                .param("resultId", resultId)
                .param("number", number)
                .param("item", finding.item())
                .param("flag", finding.flag().name())
                .param("title", finding.title())
                .param("expected", finding.expected())
                .param("found", finding.found())
                .update();
    }

    boolean exists(UUID applicationId, CheckKind kind, int round) {
        return jdbc.sql("""
                        select exists (
                          select from duediligence.check_result
                          where application_id = :applicationId and check_kind = :kind and round = :round)
                        """)
                .param("applicationId", applicationId)
                .param("kind", kind.name())
                .param("round", round)
                .query(Boolean.class)
                .single();
    }

    /** Oldest first. */
    List<CheckResult> ofApplication(UUID applicationId) {
        return jdbc.sql("""
                        select id, check_kind, round, provider, version, checked_at
                        from duediligence.check_result
                        where application_id = :applicationId
                        order by round, checked_at, check_kind
                        """)
                .param("applicationId", applicationId)
                .query(this::result)
                .list();
    }

    private CheckResult result(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new CheckResult(
                id,
                CheckKind.valueOf(row.getString("check_kind")),
                row.getInt("round"),
                new CheckOutcome(row.getString("provider"), row.getString("version"), findings(id)),
                row.getObject("checked_at", OffsetDateTime.class).toInstant());
    }

    private List<Finding> findings(UUID resultId) {
        return jdbc.sql("""
                        select item, flag, title, expected, found
                        from duediligence.finding
                        where result_id = :resultId
                        order by number
                        """)
                .param("resultId", resultId)
                .query((row, n) -> new Finding(
                        row.getString("item"),
                        Flag.valueOf(row.getString("flag")),
                        row.getString("title"),
                        row.getString("expected"),
                        row.getString("found")))
                .list();
    }
}
