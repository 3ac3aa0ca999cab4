package org.guildhall.recruitment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.api.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of applications. */
@Repository
class ApplicationStore {

    private static final String COLUMNS = """
            select id, partner_id, state, motivation, received_at, submitted_at, eligibility_verdict, eligibility_reason,
                   review_decision, review_reason, review_fields, reviewed_by, reviewed_at, closed_at, closing_reason
            from recruitment.application
            """;

    private final JdbcClient jdbc;

    ApplicationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(PartnerApplication application, @Nullable UUID submissionId) {
        jdbc.sql("""
                        insert into recruitment.application
                            (id, partner_id, state, motivation, consent_at, received_at, submission_id)
                        values (:id, :partnerId, :state, :motivation, :at, :at, :submissionId)
                        """)
                .param("id", application.id())
                .param("partnerId", application.partnerId())
                .param("state", application.state().name())
                .param("motivation", application.motivation())
                .param("at", sql(application.receivedAt()))
                .param("submissionId", submissionId)
                .update();
    }

    /** The application of a submission received since; one that is being received at this moment is waited for. */
    Optional<PartnerApplication> received(UUID submissionId, Instant since) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:submission, 0))")
                .param("submission", submissionId.toString())
                .query(rows -> {});
        return jdbc.sql(COLUMNS
                        + " where submission_id = :submission and received_at > :since order by received_at limit 1")
                .param("submission", submissionId)
                .param("since", sql(since))
                .query(ApplicationStore::application)
                .optional();
    }

    Optional<PartnerApplication> find(UUID id) {
        return jdbc.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query(ApplicationStore::application)
                .optional();
    }

    /** The application, held until the end of the transaction so that decisions on it come one after the other. */
    PartnerApplication lock(UUID id) {
        return jdbc.sql(COLUMNS + " where id = :id for update")
                .param("id", id)
                .query(ApplicationStore::application)
                .optional()
                .orElseThrow(() -> new UnknownApplication(id));
    }

    void update(PartnerApplication application) {
        Eligibility eligibility = application.eligibility();
        Review review = application.review();
        jdbc.sql("""
                        update recruitment.application
                        set state = :state,
                            submitted_at = :submittedAt,
                            eligibility_verdict = :verdict,
                            eligibility_reason = :verdictReason,
                            review_decision = :decision,
                            review_reason = :decisionReason,
                            review_fields = :fields,
                            reviewed_by = :reviewer,
                            reviewed_at = :reviewedAt,
                            closed_at = :closedAt,
                            closing_reason = :closingReason
                        where id = :id
                        """)
                .param("id", application.id())
                .param("state", application.state().name())
                .param("submittedAt", sql(application.submittedAt()))
                .param("verdict", eligibility == null ? null : eligibility.verdict())
                .param("verdictReason", eligibility == null ? null : eligibility.reason())
                .param("decision", review == null ? null : review.decision().name())
                .param("decisionReason", review == null ? null : review.reason())
                .param("fields", review == null ? new String[0] : CorrectableField.codes(review.fields()))
                .param("reviewer", review == null ? null : review.reviewer())
                .param("reviewedAt", review == null ? null : sql(review.at()))
                .param("closedAt", sql(application.closedAt()))
                .param("closingReason", application.closingReason())
                .update();
    }

    Optional<PartnerApplication> latestOfPartner(UUID partnerId) {
        return jdbc.sql(COLUMNS + " where partner_id = :partnerId order by received_at desc, id limit 1")
                .param("partnerId", partnerId)
                .query(ApplicationStore::application)
                .optional();
    }

    /** Newest first. Null lets every state or partner pass. */
    List<PartnerApplication> search(@Nullable ApplicationState state, @Nullable Collection<UUID> partners, int limit) {
        if (partners != null && partners.isEmpty()) {
            return List.of();
        }
        String ofState = state == null ? "" : " and state = :state";
        String ofPartners = partners == null ? "" : " and partner_id in (:partners)";
        return jdbc.sql(COLUMNS + " where true" + ofState + ofPartners + " order by received_at desc, id limit :limit")
                .param("state", state == null ? null : state.name())
                .param("partners", partners)
                .param("limit", limit)
                .query(ApplicationStore::application)
                .list();
    }

    /**
     * A part of the list, newest first. Null lets every state or partner pass.
     *
     * @param after where the part before ended
     */
    List<PartnerApplication> page(
            @Nullable ApplicationState state, @Nullable UUID partner, @Nullable Cursor after, int rows) {
        return jdbc.sql(COLUMNS + """
                         where (cast(:state as text) is null or state = :state)
                           and (cast(:partner as uuid) is null or partner_id = :partner)
                           and (cast(:at as timestamptz) is null or received_at < :at or (received_at = :at and id > :id))
                         order by received_at desc, id
                         limit :rows
                        """)
                .param("state", state == null ? null : state.name())
                .param("partner", partner)
                .param("at", after == null ? null : after.utc())
                .param("id", after == null ? null : after.uuid())
                .param("rows", rows)
                .query(ApplicationStore::application)
                .list();
    }

    /** Those of the partners whose every application still waits for confirmation: perhaps nobody stands behind them. */
    Set<UUID> unconfirmed(Collection<UUID> partners) {
        if (partners.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(
                jdbc.sql("""
                        select partner_id
                        from recruitment.application
                        where partner_id in (:partners)
                        group by partner_id
                        having bool_and(state = 'RECEIVED')
                        """).param("partners", partners).query(UUID.class).list());
    }

    private static PartnerApplication application(ResultSet row, int n) throws SQLException {
        Instant received = instant(row, "received_at");
        if (received == null) {
            throw new IllegalStateException("Expected received_at of an application, but it is null.");
        }
        return new PartnerApplication(
                row.getObject("id", UUID.class),
                row.getObject("partner_id", UUID.class),
                ApplicationState.valueOf(row.getString("state")),
                row.getString("motivation"),
                received,
                instant(row, "submitted_at"),
                Eligibility.ofNullable(row.getString("eligibility_verdict"), row.getString("eligibility_reason")),
                review(row),
                instant(row, "closed_at"),
                row.getString("closing_reason"));
    }

    private static @Nullable Review review(ResultSet row) throws SQLException {
        String decision = row.getString("review_decision");
        Instant at = instant(row, "reviewed_at");
        if (decision == null || at == null) {
            return null;
        }
        return new Review(
                ReviewDecision.valueOf(decision),
                row.getString("review_reason"),
                CorrectableField.ofCodes(
                        List.of((String[]) row.getArray("review_fields").getArray())),
                row.getObject("reviewed_by", UUID.class),
                at);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable OffsetDateTime sql(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
