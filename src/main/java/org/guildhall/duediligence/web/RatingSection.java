package org.guildhall.duediligence.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.guildhall.duediligence.DueDiligenceCase;
import org.guildhall.duediligence.DueDiligenceCases;
import org.guildhall.duediligence.ratings.RiskAssessment;
import org.guildhall.duediligence.ratings.RiskFactors;
import org.guildhall.duediligence.ratings.RiskRating;
import org.guildhall.identity.Account;
import org.guildhall.identity.Accounts;
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

    RatingSection(DueDiligenceCases cases, Accounts accounts) {
        this.cases = cases;
        this.accounts = accounts;
    }

    /**
     * @param rating in words; null while there is none
     * @param basis null while there is no rating, and for ratings from before it was kept
     */
    record View(
            @Nullable String rating,
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
    public String title() {
        return "Risk rating";
    }

    @Override
    public View view(DueDiligenceCase current) {
        RiskRating rating = current.riskRating();
        return new View(
                rating == null ? null : rating.code(),
                cases.assessment(current.applicationId())
                        .map(RatingSection::basis)
                        .orElse(null),
                decided(current));
    }

    private @Nullable Decided decided(DueDiligenceCase current) {
        return current.highRiskDecision() == null
                ? null
                : new Decided(
                        current.highRiskDecision().approved(),
                        accounts.find(current.highRiskDecision().officer())
                                .map(Account::name)
                                .orElse("A former colleague"),
                        current.highRiskDecision().reason(),
                        current.highRiskDecision().at());
    }

    private static Basis basis(RiskAssessment assessment) {
        RiskAssessment.Policy policy = assessment.basis().policy();
        return new Basis(
                assessment.basis().rule(),
                assessment.basis().reason(),
                factors(assessment.basis().factors()),
                policy.version() == null
                        ? policy.decisionId()
                        : "%s, version %d".formatted(policy.decisionId(), policy.version()),
                assessment.assessedAt());
    }

    private static List<Factor> factors(RiskFactors factors) {
        return List.of(
                new Factor("Country", Country.name(factors.country())),
                new Factor(
                        "Kind of partner",
                        PartnerType.ofCode(factors.partnerType())
                                .map(PartnerType::label)
                                .orElse(factors.partnerType())),
                new Factor("Screening", factors.matchesFound() ? "Matches found, and cleared" : "No matches"),
                new Factor("Owned 50 % or more by sanctioned parties", factors.sanctionedOwnership() ? "Yes" : "No"),
                new Factor("Highest flag of the other checks", sentence(factors.highestFlag())),
                new Factor("Companies between the applicant and its owners", "" + factors.ownershipLayers()),
                new Factor("Share that nobody is named for", Percent.of(factors.undisclosedPercent())));
    }

    private static String sentence(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ENGLISH) + word.substring(1);
    }
}
