package org.guildhall.duediligence.matches;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.duediligence.Officer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of decisions on matches and of the steps of their review. */
@Repository
public class MatchReviewStore {

    private static final String DECISIONS = """
            select number, review_id, application_id, occasion, party_id, entry_id, disposition, reason, clear_until,
                   as_second, officer, officer_name, decided_at
            from duediligence.match_decision
            """;

    private final JdbcClient jdbc;

    public MatchReviewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(
            FoundMatches found,
            Decision decision,
            @Nullable String partyHash,
            boolean asSecond,
            Officer officer,
            OffsetDateTime at) {
        jdbc.sql("""
                        insert into duediligence.match_decision
                          (review_id, application_id, occasion, party_id, party_hash, entry_id, disposition, reason,
                           clear_until, as_second, officer, officer_name, decided_at)
                        values
                          (:review, :application, :occasion, :partyId, :partyHash, :entryId, :disposition, :reason,
                           :clearUntil, :asSecond, :officer, :name, :at)
                        """)
                .param("review", found.id())
                .param("application", found.applicationId())
                .param("occasion", found.occasion().name())
                .param("partyHash", partyHash)
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

    void insert(UUID reviewId, ReviewStep step) {
        jdbc.sql("""
                        insert into duediligence.match_review_step (review_id, kind, officer, officer_name, reason, at)
                        values (:review, :kind, :officer, :name, :reason, :at)
                        """)
                .param("review", reviewId)
                .param("kind", step.kind().name())
                .param("officer", step.officer().account())
                .param("name", step.officer().name())
                .param("reason", step.reason())
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<MatchDecision> decisions(UUID reviewId) {
        return jdbc.sql(DECISIONS + " where review_id = :review order by number")
                .param("review", reviewId)
                .query(MatchReviewStore::decision)
                .list();
    }

    /** Everything ever decided on a pair, newest first: on this party, and on others of the same data. */
    List<MatchDecision> decisionsOfPair(UUID partyId, @Nullable String partyHash, String entryId) {
        return jdbc.sql(DECISIONS + """
                         where entry_id = :entry and (party_id = :party or party_hash = :hash)
                        order by number desc
                        """)
                .param("entry", entryId)
                .param("party", partyId)
                .param("hash", partyHash)
                .query(MatchReviewStore::decision)
                .list();
    }

    /** Who the party was on that a decision was made; empty for decisions from before this was kept. */
    Optional<String> partyHash(long decision) {
        return jdbc.sql(
                        "select party_hash from duediligence.match_decision where number = :number and party_hash is not null")
                .param("number", decision)
                .query(String.class)
                .optional();
    }

    List<ReviewStep> steps(UUID reviewId) {
        return jdbc.sql("""
                        select kind, officer, officer_name, reason, at
                        from duediligence.match_review_step
                        where review_id = :review
                        order by number
                        """)
                .param("review", reviewId)
                .query(MatchReviewStore::step)
                .list();
    }

    private static MatchDecision decision(ResultSet row, int n) throws SQLException {
        return new MatchDecision(
                row.getLong("number"),
                row.getObject("review_id", UUID.class),
                row.getObject("application_id", UUID.class),
                Occasion.valueOf(row.getString("occasion")),
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
