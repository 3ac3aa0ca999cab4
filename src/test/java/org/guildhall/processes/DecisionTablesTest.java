package org.guildhall.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every row of every decision table, decided by Camunda's own decision engine. */
class DecisionTablesTest {

    private static final DecisionTable ELIGIBILITY = DecisionTable.named("eligibility");
    private static final DecisionTable RISK_RATING = DecisionTable.named("risk-rating");
    private static final DecisionTable CONTRACT_TERMS = DecisionTable.named("contract-terms");

    private static final List<String> PARTNER_TYPES = List.of(
            "referral",
            "affiliate",
            "reseller",
            "valueAddedReseller",
            "distributor",
            "systemIntegrator",
            "serviceProvider",
            "technology",
            "salesRepresentative",
            "franchise",
            "jointVenture");

    /**
     * @param rule row that has to decide
     * @param expected parts of the output's JSON
     */
    record Case(DecisionTable table, String rule, Map<String, @Nullable Object> facts, List<String> expected) {}

    static Stream<Case> cases() {
        return Stream.of(eligibilityCases(), riskCases(), termsCases()).flatMap(List::stream);
    }

    private static List<Case> eligibilityCases() {
        return List.of(
                eligibility("EmbargoedCountry", "reseller", "KP", 20, 200, "ineligible"),
                eligibility("NewDistributorOrFranchise", "distributor", "DE", 0, 200, "ineligible"),
                eligibility("YearsMissing", "reseller", "DE", null, 200, "review"),
                eligibility("EmployeesMissing", "reseller", "DE", 20, null, "review"),
                eligibility("CountryMissing", "reseller", null, 20, 200, "review"),
                eligibility("YoungCompany", "reseller", "DE", 1, 200, "review"),
                eligibility("SoloPartner", "referral", "DE", 2, 1, "eligible"),
                eligibility("SmallCompany", "reseller", "DE", 20, 4, "review"),
                eligibility("EstablishedCompany", "reseller", "DE", 2, 5, "eligible"),
                eligibility("AnythingElse", "astrologer", "DE", 20, 200, "review"));
    }

    private static List<Case> riskCases() {
        return List.of(
                risk("HighRiskCountry", "VE", "referral", false, "high"),
                risk("ClearedMatchExclusive", "DE", "franchise", true, "high"),
                risk("ClearedMatch", "DE", "reseller", true, "medium"),
                risk("ExclusivePartner", "DE", "distributor", false, "medium"),
                risk("OrdinaryPartner", "DE", "reseller", false, "low"),
                risk("OtherCountryClearedMatch", "IN", "reseller", true, "high"),
                risk("OtherCountryExclusive", "IN", "jointVenture", false, "high"),
                risk("OtherCountry", "IN", "reseller", false, "medium"),
                risk("AnythingElse", "XX", "reseller", false, "high"));
    }

    private static List<Case> termsCases() {
        return List.of(
                terms("ReferralLowRisk", "affiliate", "low", "referral-agreement", 10, 24, 30, 30),
                terms("ReferralMediumRisk", "salesRepresentative", "medium", "referral-agreement", 8, 12, 30, 30),
                terms("ReferralHighRisk", "referral", "high", "referral-agreement", 5, 6, 14, 45),
                terms("ResellerLowRisk", "reseller", "low", "reseller-agreement", 25, 24, 60, 30),
                terms("ResellerMediumRisk", "valueAddedReseller", "medium", "reseller-agreement", 20, 12, 60, 30),
                terms("ResellerHighRisk", "reseller", "high", "reseller-agreement", 15, 6, 30, 14),
                terms("DistributionLowRisk", "distributor", "low", "distribution-agreement", 35, 36, 90, 45),
                terms("DistributionMediumRisk", "distributor", "medium", "distribution-agreement", 30, 24, 90, 30),
                terms("DistributionHighRisk", "distributor", "high", "distribution-agreement", 20, 12, 30, 14),
                terms("ServicesLowRisk", "systemIntegrator", "low", "services-agreement", 15, 24, 60, 30),
                terms("ServicesMediumRisk", "serviceProvider", "medium", "services-agreement", 12, 12, 60, 30),
                terms("ServicesHighRisk", "serviceProvider", "high", "services-agreement", 8, 6, 30, 14),
                terms("TechnologyLowRisk", "technology", "low", "technology-agreement", 12, 36, 90, 30),
                terms("TechnologyMediumRisk", "technology", "medium", "technology-agreement", 10, 24, 60, 30),
                terms("TechnologyHighRisk", "technology", "high", "technology-agreement", 8, 12, 30, 14),
                terms("FranchiseLowRisk", "franchise", "low", "franchise-agreement", 20, 60, 180, 30),
                terms("FranchiseMediumRisk", "franchise", "medium", "franchise-agreement", 18, 36, 90, 30),
                terms("FranchiseHighRisk", "franchise", "high", "franchise-agreement", 12, 12, 60, 14),
                terms("JointVentureLowRisk", "jointVenture", "low", "joint-venture-agreement", 30, 60, 180, 45),
                terms("JointVentureMediumRisk", "jointVenture", "medium", "joint-venture-agreement", 25, 36, 180, 30),
                terms("JointVentureHighRisk", "jointVenture", "high", "joint-venture-agreement", 15, 12, 90, 14),
                terms("AnythingElse", "astrologer", "low", "standard-agreement", 5, 6, 14, 14));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void eachCaseIsDecidedByItsRow(Case example) {
        var outcome = example.table().decide(example.facts());

        assertThat(outcome.rule()).isEqualTo("Rule_" + example.rule());
        assertThat(outcome.output().toString()).contains(example.expected());
    }

    @Test
    void everyRowHasACase() {
        for (var table : ProcessFiles.decisions()) {
            var covered = cases().filter(example -> example.table().name().equals(table.name()))
                    .map(example -> "Rule_" + example.rule());
            assertThat(covered)
                    .as("cases for %s: add one for each row", table.file())
                    .containsExactlyInAnyOrderElementsOf(table.rules());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"KP", "IR", "SY", "CU"})
    void nobodyFromAnEmbargoedCountryIsEligible(String country) {
        for (var type : PARTNER_TYPES) {
            var output = ELIGIBILITY.decide(applicant(type, country, 50, 5000)).output();
            assertThat(output.get("verdict").asText()).isEqualTo("ineligible");
            assertThat(output.get("reason").asText()).isNotBlank();
        }
    }

    @Test
    void everyKindOfPartnerCanBeEligible() {
        for (var type : PARTNER_TYPES) {
            var output = ELIGIBILITY.decide(applicant(type, "DE", 5, 50)).output();
            assertThat(output.get("verdict").asText()).as(type).isEqualTo("eligible");
        }
    }

    @ParameterizedTest
    @CsvSource({"distributor", "franchise"})
    void aYearInBusinessIsEnoughForAPersonToLookAtADistributorOrFranchise(String type) {
        assertThat(ELIGIBILITY
                        .decide(applicant(type, "DE", 0, 50))
                        .output()
                        .get("verdict")
                        .asText())
                .isEqualTo("ineligible");
        assertThat(ELIGIBILITY
                        .decide(applicant(type, "DE", 1, 50))
                        .output()
                        .get("verdict")
                        .asText())
                .isEqualTo("review");
    }

    @Test
    void nothingKnownMeansAPersonLooksAndTheRiskIsHigh() {
        var review = ELIGIBILITY.decide(applicant(null, null, null, null)).output();
        assertThat(review.get("verdict").asText()).isEqualTo("review");
        assertThat(RISK_RATING.decide(riskFacts(null, null, null)).output().asText())
                .isEqualTo("high");
        assertThat(CONTRACT_TERMS
                        .decide(termFacts(null, null))
                        .output()
                        .get("template")
                        .asText())
                .isEqualTo("standard-agreement");
    }

    @Test
    void aClearedMatchNeverLowersTheRisk() {
        var order = List.of("low", "medium", "high");
        for (var country : List.of("DE", "IN", "VE", "XX")) {
            for (var type : PARTNER_TYPES) {
                var without =
                        RISK_RATING.decide(riskFacts(country, type, false)).output();
                var with = RISK_RATING.decide(riskFacts(country, type, true)).output();
                assertThat(order.indexOf(with.asText()))
                        .as("%s in %s", type, country)
                        .isGreaterThanOrEqualTo(order.indexOf(without.asText()));
            }
        }
    }

    @Test
    void everyKindOfPartnerHasTermsOfItsOwnForEveryRating() {
        for (var type : PARTNER_TYPES) {
            for (var rating : List.of("low", "medium", "high")) {
                var output = CONTRACT_TERMS.decide(termFacts(type, rating)).output();
                assertThat(output.get("template").asText()).isNotEqualTo("standard-agreement");
            }
        }
    }

    private static Case eligibility(
            String rule,
            String type,
            @Nullable String country,
            @Nullable Integer years,
            @Nullable Integer employees,
            String verdict) {
        var expected = "\"verdict\":\"%s\"".formatted(verdict);
        return new Case(ELIGIBILITY, rule, applicant(type, country, years, employees), List.of(expected));
    }

    private static Case risk(String rule, String country, String type, boolean matchesFound, String rating) {
        return new Case(RISK_RATING, rule, riskFacts(country, type, matchesFound), List.of("\"" + rating + "\""));
    }

    private static Case terms(
            String rule, String type, String rating, String template, int percent, int months, int notice, int pay) {
        var expected = List.of(
                "\"template\":\"" + template + "\"",
                "\"commissionPercent\":" + percent,
                "\"termMonths\":" + months,
                "\"noticeDays\":" + notice,
                "\"paymentDays\":" + pay);
        return new Case(CONTRACT_TERMS, rule, termFacts(type, rating), expected);
    }

    private static Map<String, @Nullable Object> applicant(
            @Nullable String type, @Nullable String country, @Nullable Integer years, @Nullable Integer employees) {
        var facts = new HashMap<String, @Nullable Object>();
        facts.put("partnerType", type);
        facts.put("country", country);
        facts.put("yearsInBusiness", years);
        facts.put("employees", employees);
        return facts;
    }

    private static Map<String, @Nullable Object> riskFacts(
            @Nullable String country, @Nullable String type, @Nullable Boolean matchesFound) {
        var facts = new HashMap<String, @Nullable Object>();
        facts.put("country", country);
        facts.put("partnerType", type);
        facts.put("matchesFound", matchesFound);
        return facts;
    }

    private static Map<String, @Nullable Object> termFacts(@Nullable String type, @Nullable String rating) {
        var facts = new HashMap<String, @Nullable Object>();
        facts.put("partnerType", type);
        facts.put("riskRating", rating);
        return facts;
    }
}
