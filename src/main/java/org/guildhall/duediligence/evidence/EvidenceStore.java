package org.guildhall.duediligence.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.duediligence.checks.DocumentCheck.Elsewhere;
import org.guildhall.duediligence.checks.Flag;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of what applicants are asked for and what came. */
@Repository
class EvidenceStore {

    private static final String REQUEST = """
            select application_id, partner_id, state, round, blocked_because, registers_waived_because
            from duediligence.evidence_request
            where application_id = :applicationId
            """;

    private final JdbcClient jdbc;

    EvidenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when the application has a request already */
    boolean insert(EvidenceRequest request, Instant at) {
        return jdbc.sql("""
                        insert into duediligence.evidence_request (application_id, partner_id, state, round, requested_at)
                        values (:applicationId, :partnerId, :state, :round, :at)
                        on conflict do nothing
                        """)
                        .param("applicationId", request.applicationId())
                        .param("partnerId", request.partnerId())
                        .param("state", request.state().name())
                        .param("round", request.round())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<EvidenceRequest> find(UUID applicationId) {
        return jdbc.sql(REQUEST)
                .param("applicationId", applicationId)
                .query(EvidenceStore::request)
                .optional();
    }

    /** The request, held until the end of the transaction so that changes of it come one after the other. */
    EvidenceRequest lock(UUID applicationId) {
        return jdbc.sql(REQUEST + " for update")
                .param("applicationId", applicationId)
                .query(EvidenceStore::request)
                .optional()
                .orElseThrow(() -> new IllegalStateException(
                        "Expected evidence to be requested for application '%s', but it was not. Request it first."
                                .formatted(applicationId)));
    }

    void update(EvidenceRequest request) {
        jdbc.sql("""
                        update duediligence.evidence_request
                        set state = :state,
                            round = :round,
                            blocked_because = :blocked,
                            registers_waived_because = :waived
                        where application_id = :applicationId
                        """)
                .param("applicationId", request.applicationId())
                .param("state", request.state().name())
                .param("round", request.round())
                .param("blocked", request.blockedBecause())
                .param("waived", request.registersWaivedBecause())
                .update();
    }

    void insert(UUID applicationId, int position, EvidenceItem item) {
        jdbc.sql("""
                        insert into duediligence.evidence_item (application_id, item, position, state, round)
                        values (:applicationId, :item, :position, :state, :round)
                        """)
                .param("applicationId", applicationId)
                .param("item", item.id().text())
                .param("position", position)
                .param("state", item.state().name())
                .param("round", item.round())
                .update();
    }

    /** In the order in which they are asked for. */
    List<EvidenceItem> items(UUID applicationId) {
        return jdbc.sql("""
                        select item, state, round, asked_because, content, officer_flag, decision_reason, decided_by, decided_at
                        from duediligence.evidence_item
                        where application_id = :applicationId
                        order by position
                        """)
                .param("applicationId", applicationId)
                .query(EvidenceStore::item)
                .list();
    }

    void update(UUID applicationId, EvidenceItem item) {
        jdbc.sql("""
                        update duediligence.evidence_item
                        set state = :state,
                            round = :round,
                            asked_because = :askedBecause,
                            content = :content,
                            officer_flag = :flag,
                            decision_reason = :reason,
                            decided_by = :decidedBy,
                            decided_at = :decidedAt
                        where application_id = :applicationId and item = :item
                        """)
                .param("applicationId", applicationId)
                .param("item", item.id().text())
                .param("state", item.state().name())
                .param("round", item.round())
                .param("askedBecause", item.askedBecause())
                .param("content", item.content())
                .param(
                        "flag",
                        item.officerFlag() == null ? null : item.officerFlag().name())
                .param("reason", item.decisionReason())
                .param("decidedBy", item.decidedBy())
                .param(
                        "decidedAt",
                        item.decidedAt() == null ? null : item.decidedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @param sha256 of the document, when it is one */
    void keepSubmission(
            EvidenceRequest request,
            ItemId item,
            String content,
            @Nullable String sha256,
            @Nullable UUID person,
            Instant at) {
        jdbc.sql("""
                        insert into duediligence.evidence_submission
                          (application_id, item, round, partner_id, content, sha256, submitted_by, submitted_at)
                        values (:applicationId, :item, :round, :partnerId, :content, :sha256, :person, :at)
                        """)
                .param("applicationId", request.applicationId())
                .param("item", item.text())
                .param("round", request.round())
                .param("partnerId", request.partnerId())
                .param("content", content)
                .param("sha256", sha256)
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether the same content was handed in as something else, by whomever. */
    Elsewhere elsewhere(EvidenceRequest request, ItemId item, String sha256) {
        List<Boolean> others = jdbc.sql("""
                        select distinct partner_id <> :partnerId
                        from duediligence.evidence_submission
                        where sha256 = :sha256
                          and (partner_id <> :partnerId or application_id = :applicationId and item <> :item)
                        """)
                .param("partnerId", request.partnerId())
                .param("applicationId", request.applicationId())
                .param("item", item.text())
                .param("sha256", sha256)
                .query(Boolean.class)
                .list();
        return others.contains(true)
                ? Elsewhere.OTHER_APPLICANT
                : others.isEmpty() ? Elsewhere.NOWHERE : Elsewhere.SAME_APPLICANT;
    }

    private static EvidenceRequest request(ResultSet row, int n) throws SQLException {
        return new EvidenceRequest(
                row.getObject("application_id", UUID.class),
                row.getObject("partner_id", UUID.class),
                RequestState.valueOf(row.getString("state")),
                row.getInt("round"),
                row.getString("blocked_because"),
                row.getString("registers_waived_because"));
    }

    private static EvidenceItem item(ResultSet row, int n) throws SQLException {
        String flag = row.getString("officer_flag");
        OffsetDateTime decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        return new EvidenceItem(
                new ItemId(row.getString("item")),
                ItemState.valueOf(row.getString("state")),
                row.getInt("round"),
                row.getString("asked_because"),
                row.getString("content"),
                flag == null ? null : Flag.valueOf(flag),
                row.getString("decision_reason"),
                row.getObject("decided_by", UUID.class),
                decidedAt == null ? null : decidedAt.toInstant());
    }
}
