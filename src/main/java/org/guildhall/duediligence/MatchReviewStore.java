package org.guildhall.duediligence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of decisions on matches and of the steps of their review. */
@Repository
class MatchReviewStore {

    private static final String DECISIONS = """
            select d.number, c.application_id, d.party_id, d.entry_id, d.disposition, d.reason, d.clear_until, d.as_second,
                   d.officer, d.officer_name, d.decided_at
            from duediligence.match_decision d
            join duediligence.due_diligence_case c on c.id = d.case_id
            """;

    private final JdbcClient jdbc;

    MatchReviewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID caseId, Decision decision, boolean asSecond, Officer officer, OffsetDateTime at) {
        jdbc.sql("""
                        insert into duediligence.match_decision
                          (case_id, party_id, entry_id, disposition, reason, clear_until, as_second, officer, officer_name,
                           decided_at)
                        values
                          (:caseId, :partyId, :entryId, :disposition, :reason, :clearUntil, :asSecond, :officer, :name, :at)
                        """)
                .param("caseId", caseId)
                .param("partyId", decision.partyId())
                .param("entryId", decision.entryId())
                .param("disposition", decision.disposition().name())
                .param("reason", decision.reason())
                .param("clearUntil", decision.clearUntil())
                .param("asSecond", asSecond)
                .param("officer", officer.account())
                .param("name", officer.name())
                .param("at", at)
                .update();
    }

    void insert(UUID caseId, ReviewStep step) {
        jdbc.sql("""
                        insert into duediligence.match_review_step (case_id, kind, officer, officer_name, reason, at)
                        values (:caseId, :kind, :officer, :name, :reason, :at)
                        """)
                .param("caseId", caseId)
                .param("kind", step.kind().name())
                .param("officer", step.officer().account())
                .param("name", step.officer().name())
                .param("reason", step.reason())
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<MatchDecision> decisions(UUID caseId) {
        return jdbc.sql(DECISIONS + " where d.case_id = :caseId order by d.number")
                .param("caseId", caseId)
                .query(MatchReviewStore::decision)
                .list();
    }

    /** Everything ever decided about a party, newest first. */
    List<MatchDecision> decisionsOfParty(UUID partyId) {
        return jdbc.sql(DECISIONS + " where d.party_id = :partyId order by d.number desc")
                .param("partyId", partyId)
                .query(MatchReviewStore::decision)
                .list();
    }

    List<ReviewStep> steps(UUID caseId) {
        return jdbc.sql("""
                        select kind, officer, officer_name, reason, at
                        from duediligence.match_review_step
                        where case_id = :caseId
                        order by number
                        """)
                .param("caseId", caseId)
                .query(MatchReviewStore::step)
                .list();
    }

    private static MatchDecision decision(ResultSet row, int n) throws SQLException {
        return new MatchDecision(
                row.getLong("number"),
                row.getObject("application_id", UUID.class),
                row.getObject("party_id", UUID.class),
                row.getString("entry_id"),
                Disposition.valueOf(row.getString("disposition")),
                row.getString("reason"),
                row.getObject("clear_until", LocalDate.class),
                row.getBoolean("as_second"),
                officer(row),
                row.getObject("decided_at", OffsetDateTime.class).toInstant());
    }

    private static ReviewStep step(ResultSet row, int n) throws SQLException {
        return new ReviewStep(
                ReviewStep.Kind.valueOf(row.getString("kind")),
                officer(row),
                row.getString("reason"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static Officer officer(ResultSet row) throws SQLException {
        return new Officer(row.getObject("officer", UUID.class), row.getString("officer_name"));
    }
}
