package org.guildhall.duediligence.ratings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The rating of a case and how it came about. */
public record RiskAssessment(RiskRating rating, Basis basis, Instant assessedAt) {

    /**
     * What was asked and which rule answered.
     *
     * @param rule name of the rule that decided
     * @param reason why that rule is there, in words
     */
    public record Basis(String rule, String reason, RiskFactors factors, Policy policy) {}

    /**
     * The decision that was asked.
     *
     * @param key by which the engine evaluates exactly this version again; null when it is not known
     * @param version null like the key
     */
    public record Policy(
            String decisionId, @Nullable Long key, @Nullable Integer version) {}
}
