package org.guildhall.duediligence.ratings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of risk assessments. */
@Repository
public class AssessmentStore {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcClient jdbc;

    public AssessmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the assessment of a case; a later one takes its place. */
    public void keep(UUID caseId, RiskAssessment assessment) {
        jdbc.sql("""
                        insert into duediligence.risk_assessment
                          (case_id, rating, rule, reason, factors, decision_id, decision_key, decision_version, assessed_at)
                        values
                          (:caseId, :rating, :rule, :reason, :factors::jsonb, :decisionId, :decisionKey, :decisionVersion, :at)
                        on conflict (case_id) do update
                        set rating = excluded.rating,
                            rule = excluded.rule,
                            reason = excluded.reason,
                            factors = excluded.factors,
                            decision_id = excluded.decision_id,
                            decision_key = excluded.decision_key,
                            decision_version = excluded.decision_version,
                            assessed_at = excluded.assessed_at
                        """)
                .param("caseId", caseId)
                .param("rating", assessment.rating().name())
                .param("rule", assessment.basis().rule())
                .param("reason", assessment.basis().reason())
                .param("factors", json(assessment.basis().factors()))
                .param("decisionId", assessment.basis().policy().decisionId())
                .param("decisionKey", assessment.basis().policy().key())
                .param("decisionVersion", assessment.basis().policy().version())
                .param("at", assessment.assessedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<RiskAssessment> find(UUID caseId) {
        return jdbc.sql("""
                        select rating, rule, reason, factors, decision_id, decision_key, decision_version, assessed_at
                        from duediligence.risk_assessment
                        where case_id = :caseId
                        """)
                .param("caseId", caseId)
                .query(AssessmentStore::assessment)
                .optional();
    }

    private static RiskAssessment assessment(ResultSet row, int n) throws SQLException {
        return new RiskAssessment(
                RiskRating.valueOf(row.getString("rating")),
                new RiskAssessment.Basis(
                        row.getString("rule"),
                        row.getString("reason"),
                        factors(row.getString("factors")),
                        new RiskAssessment.Policy(
                                row.getString("decision_id"),
                                row.getObject("decision_key", Long.class),
                                row.getObject("decision_version", Integer.class))),
                row.getObject("assessed_at", OffsetDateTime.class).toInstant());
    }

    private static String json(RiskFactors factors) {
        try {
            return JSON.writeValueAsString(factors);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Expected factors that can be written as JSON.", e);
        }
    }

    private static RiskFactors factors(String json) {
        try {
            return JSON.readValue(json, RiskFactors.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Expected the factors of a risk assessment as they were written.", e);
        }
    }
}
