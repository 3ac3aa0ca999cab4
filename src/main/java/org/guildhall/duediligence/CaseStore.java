package org.guildhall.duediligence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.duediligence.ratings.HighRiskDecision;
import org.guildhall.duediligence.ratings.RiskRating;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of due diligence cases. */
@Repository
public class CaseStore {

    private static final String COLUMNS = """
            select id, application_id, partner_id, state, opened_at, diligence_depth, matches_cleared, risk_rating, high_risk_approved, high_risk_reason, high_risk_decided_by,
                   high_risk_decided_at, closed_at
            from duediligence.due_diligence_case
            """;

    private final JdbcClient jdbc;

    CaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when the application has a case already */
    boolean insert(DueDiligenceCase opened) {
        int inserted = jdbc.sql("""
                        insert into duediligence.due_diligence_case (id, application_id, partner_id, state, opened_at)
                        values (:id, :applicationId, :partnerId, :state, :openedAt)
                        on conflict (application_id) do nothing
                        """)
                .param("id", opened.id())
                .param("applicationId", opened.applicationId())
                .param("partnerId", opened.partnerId())
                .param("state", opened.state().name())
                .param("openedAt", sql(opened.openedAt()))
                .update();
        return inserted == 1;
    }

    public Optional<DueDiligenceCase> find(UUID applicationId) {
        return jdbc.sql(COLUMNS + " where application_id = :applicationId")
                .param("applicationId", applicationId)
                .query(CaseStore::dueDiligenceCase)
                .optional();
    }

    /** The case, held until the end of the transaction so that decisions on it come one after the other. */
    public DueDiligenceCase lock(UUID applicationId) {
        return jdbc.sql(COLUMNS + " where application_id = :applicationId for update")
                .param("applicationId", applicationId)
                .query(CaseStore::dueDiligenceCase)
                .optional()
                .orElseThrow(() -> new UnknownCase(applicationId));
    }

    void update(DueDiligenceCase changed) {
        HighRiskDecision decision = changed.highRiskDecision();
        RiskRating rating = changed.riskRating();
        DiligenceDepth depth = changed.diligenceDepth();
        jdbc.sql("""
                        update duediligence.due_diligence_case
                        set state = :state,
                            diligence_depth = :depth,
                            matches_cleared = :matchesCleared,
                            risk_rating = :rating,
                            high_risk_approved = :approved,
                            high_risk_reason = :highRiskReason,
                            high_risk_decided_by = :decidedBy,
                            high_risk_decided_at = :decidedAt,
                            closed_at = :closedAt
                        where id = :id
                        """)
                .param("id", changed.id())
                .param("state", changed.state().name())
                .param("depth", depth == null ? null : depth.name())
                .param("matchesCleared", changed.matchesCleared())
                .param("rating", rating == null ? null : rating.name())
                .param("approved", decision == null ? null : decision.approved())
                .param("highRiskReason", decision == null ? null : decision.reason())
                .param("decidedBy", decision == null ? null : decision.officer())
                .param("decidedAt", decision == null ? null : sql(decision.at()))
                .param("closedAt", sql(changed.closedAt()))
                .update();
    }

    private static DueDiligenceCase dueDiligenceCase(ResultSet row, int n) throws SQLException {
        String rating = row.getString("risk_rating");
        String depth = row.getString("diligence_depth");
        return new DueDiligenceCase(
                row.getObject("id", UUID.class),
                row.getObject("application_id", UUID.class),
                row.getObject("partner_id", UUID.class),
                CaseState.valueOf(row.getString("state")),
                Objects.requireNonNull(instant(row, "opened_at")),
                depth == null ? null : DiligenceDepth.valueOf(depth),
                row.getObject("matches_cleared", Boolean.class),
                rating == null ? null : RiskRating.valueOf(rating),
                highRiskDecision(row),
                instant(row, "closed_at"));
    }

    private static @Nullable HighRiskDecision highRiskDecision(ResultSet row) throws SQLException {
        Instant at = instant(row, "high_risk_decided_at");
        return at == null
                ? null
                : new HighRiskDecision(
                        row.getBoolean("high_risk_approved"),
                        row.getString("high_risk_reason"),
                        row.getObject("high_risk_decided_by", UUID.class),
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
