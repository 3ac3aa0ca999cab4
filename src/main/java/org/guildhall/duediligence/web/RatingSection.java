package org.guildhall.duediligence.web;

import java.time.Instant;
import java.util.List;
import org.guildhall.duediligence.DueDiligenceCase;
import org.guildhall.duediligence.DueDiligenceCases;
import org.guildhall.duediligence.checks.Flag;
import org.guildhall.duediligence.ratings.RiskAssessment;
import org.guildhall.duediligence.ratings.RiskFactors;
import org.guildhall.duediligence.ratings.RiskRating;
import org.guildhall.identity.Account;
import org.guildhall.identity.Accounts;
import org.guildhall.languages.Words;
import org.guildhall.partners.Country;
import org.guildhall.partners.PartnerType;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The risk rating: which rule gave it, on what, and what an officer made of it. */
@Component
@Order(40)
class RatingSection implements CaseSection {

    private final DueDiligenceCases cases;
    private final Accounts accounts;
    private final Words words;

    RatingSection(DueDiligenceCases cases, Accounts accounts, Words words) {
        this.cases = cases;
        this.accounts = accounts;
        this.words = words;
    }

    /**
     * @param rating null while there is none
     * @param basis null while there is no rating, and for ratings from before it was kept
     */
    record View(
            @Nullable RiskRating rating,
            @Nullable Basis basis,
            @Nullable Decided decided) {}

    /**
     * @param factors name and value of each input, in words
     * @param policy which decision answered
     */
    record Basis(String rule, String reason, List<Factor> factors, String policy, Instant at) {}

    record Factor(String name, String value) {}

    /** An officer's decision on a high risk. */
    record Decided(boolean approved, String officer, String reason, Instant at) {}

    @Override
    public String id() {
        return "rating";
    }

    @Override
    public View view(DueDiligenceCase current) {
        return new View(
                current.riskRating(),
                cases.assessment(current.applicationId()).map(this::basis).orElse(null),
                decided(current));
    }

    private @Nullable Decided decided(DueDiligenceCase current) {
        return current.highRiskDecision() == null
                ? null
                : new Decided(
                        current.highRiskDecision().approved(),
                        accounts.find(current.highRiskDecision().officer())
                                .map(Account::name)
                                .orElseGet(() -> words.text("duediligence.former-colleague")),
                        current.highRiskDecision().reason(),
                        current.highRiskDecision().at());
    }

    private Basis basis(RiskAssessment assessment) {
        RiskAssessment.Policy policy = assessment.basis().policy();
        return new Basis(
                assessment.basis().rule(),
                assessment.basis().reason(),
                factors(assessment.basis().factors()),
                policy.version() == null
                        ? policy.decisionId()
                        : words.text("duediligence.policy-version", policy.decisionId(), policy.version()),
                assessment.assessedAt());
    }

    private List<Factor> factors(RiskFactors factors) {
        return List.of(
                factor("country", Country.name(factors.country(), words.locale())),
                factor(
                        "partner-type",
                        PartnerType.ofCode(factors.partnerType()).map(words::of).orElse(factors.partnerType())),
                factor(
                        "screening",
                        words.text(
                                factors.matchesFound()
                                        ? "duediligence.rating.matches-cleared"
                                        : "duediligence.rating.no-matches")),
                factor(
                        "sanctioned-ownership",
                        words.text(
                                factors.sanctionedOwnership() ? "duediligence.rating.yes" : "duediligence.rating.no")),
                factor(
                        "highest-flag",
                        Flag.ofCode(factors.highestFlag()).map(words::of).orElse(factors.highestFlag())),
                factor("layers", "" + factors.ownershipLayers()),
                factor("undisclosed", Percent.of(factors.undisclosedPercent(), words)));
    }

    private Factor factor(String key, String value) {
        return new Factor(words.text("duediligence.rating.factor-" + key), value);
    }
}
