package org.guildhall.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every row of every decision table, decided by Camunda's own decision engine. */
class DecisionTablesTest {

    private static final DecisionTable ELIGIBILITY = DecisionTable.named("eligibility");
    private static final DecisionTable COUNTRY_RISK = DecisionTable.named("country-risk");
    private static final DecisionTable DILIGENCE_DEPTH = DecisionTable.named("diligence-depth");
    private static final DecisionTable RISK_RATING = DecisionTable.named("risk-rating");
    private static final DecisionTable SECOND_REVIEW = DecisionTable.named("second-review");
    private static final DecisionTable REQUIRED_EVIDENCE = DecisionTable.named("required-evidence");
    private static final DecisionTable FINANCIAL_STANDING = DecisionTable.named("financial-standing");
    private static final DecisionTable CONTRACT_LIMITS = DecisionTable.named("contract-limits");
    private static final DecisionTable APPEAL_RIGHT = DecisionTable.named("appeal-right");
    private static final DecisionTable TRACK = DecisionTable.named("track");
    private static final DecisionTable REGION = DecisionTable.named("region");
    private static final DecisionTable COMPANY_SIZE = DecisionTable.named("company-size");

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
        return Stream.of(
                        eligibilityCases(),
                        countryCases(),
                        depthCases(),
                        riskCases(),
                        secondReviewCases(),
                        limitCases(),
                        evidenceCases(),
                        trackCases(),
                        appealCases(),
                        financialCases())
                .flatMap(List::stream);
    }

    private static List<Case> eligibilityCases() {
        return List.of(
                eligibility("EmbargoedCountry", "KP", "met", "ineligible"),
                eligibility("CriteriaRefused", "DE", "refuse", "ineligible"),
                eligibility("CountryMissing", null, "met", "review"),
                eligibility("CriteriaUnknown", "DE", "unknown", "review"),
                eligibility("CriteriaMissed", "DE", "review", "review"),
                eligibility("CriteriaMet", "DE", "met", "eligible"),
                eligibility("AnythingElse", "DE", "surprising", "review"));
    }

    private static List<Case> appealCases() {
        return List.of(
                appeal("RejectedByRules", "ineligible", 0, "\"appealPossible\":true", "\"appealsLeft\":1"),
                appeal("RejectedByRulesAgain", "ineligible", 1, "\"appealPossible\":false"),
                appeal("FirstAppeal", "eligible", 0, "\"appealPossible\":true", "\"appealsLeft\":2"),
                appeal("SecondAppeal", "review", 1, "\"appealPossible\":true", "\"appealsLeft\":1"),
                appeal("AnythingElse", "eligible", 2, "\"appealPossible\":false"));
    }

    private static Case appeal(String rule, String verdict, int made, String... expected) {
        return new Case(
                APPEAL_RIGHT,
                rule,
                new HashMap<>(Map.of("eligibilityVerdict", verdict, "appealsMade", made)),
                List.of(expected));
    }

    private static List<Case> trackCases() {
        return List.of(
                track("Referral", "referral", "referral"),
                track("Affiliate", "affiliate", "affiliate"),
                track("Reseller", "reseller", "reseller"),
                track("ValueAddedReseller", "valueAddedReseller", "value-added-reseller"),
                track("Distributor", "distributor", "distributor"),
                track("SystemIntegrator", "systemIntegrator", "system-integrator"),
                track("ServiceProvider", "serviceProvider", "service-provider"),
                track("Technology", "technology", "technology"),
                track("SalesRepresentative", "salesRepresentative", "sales-representative"),
                track("Franchise", "franchise", "franchise"),
                track("JointVenture", "jointVenture", "joint-venture"),
                track("AnyOtherTrack", "astrologer", "standard"),
                decides(REGION, "Europe", Map.of("country", "GB"), "europe"),
                decides(REGION, "NorthAmerica", Map.of("country", "CA"), "northAmerica"),
                decides(REGION, "LatinAmerica", Map.of("country", "MX"), "latinAmerica"),
                decides(REGION, "AsiaPacific", Map.of("country", "JP"), "asiaPacific"),
                decides(REGION, "AnyOtherCountry", Map.of("country", "KE"), "elsewhere"),
                decides(COMPANY_SIZE, "Micro", Map.of("employees", 9), "micro"),
                decides(COMPANY_SIZE, "Small", Map.of("employees", 10), "small"),
                decides(COMPANY_SIZE, "Medium", Map.of("employees", 249), "medium"),
                decides(COMPANY_SIZE, "Large", Map.of("employees", 250), "large"),
                decides(COMPANY_SIZE, "UnknownSize", Map.of(), "unknown"));
    }

    private static Case track(String rule, String type, String track) {
        return decides(TRACK, rule, Map.of("partnerType", type, "country", "DE", "employees", 40), track);
    }

    private static Case decides(DecisionTable table, String rule, Map<String, ?> facts, String answer) {
        return new Case(table, rule, new HashMap<>(facts), List.of("\"" + answer + "\""));
    }

    private static List<Case> countryCases() {
        return List.of(
                country("HighRisk", "VE", "high"),
                country("Ordinary", "DE", "ordinary"),
                country("Elevated", "IN", "elevated"),
                country("Unknown", "XX", "unknown"));
    }

    private static List<Case> depthCases() {
        return List.of(
                depth("HighRiskCountry", "VE", "referral", "enhanced"),
                depth("ElevatedExclusive", "IN", "jointVenture", "enhanced"),
                depth("Introducer", "DE", "affiliate", "simplified"),
                depth("Ordinary", "DE", "distributor", "standard"),
                depth("AnythingElse", "XX", "referral", "enhanced"));
    }

    private static List<Case> riskCases() {
        var ordinary = riskFacts("DE", "reseller", false);
        var exclusive = riskFacts("DE", "franchise", false);
        var elevated = riskFacts("IN", "reseller", false);
        return List.of(
                risk("SanctionedOwnership", with(ordinary, "sanctionedOwnership", true), "high"),
                risk("GraveFlag", with(ordinary, "highestFlag", "escalated"), "high"),
                risk("HighRiskCountry", riskFacts("VE", "referral", false), "high"),
                risk("UndisclosedOwnership", with(ordinary, "undisclosedPercent", new BigDecimal("25.01")), "high"),
                risk("DeepOwnership", with(ordinary, "ownershipLayers", 4), "high"),
                risk("ElevatedCountryFinding", with(elevated, "matchesFound", true), "high"),
                risk("ElevatedCountryExclusive", riskFacts("IN", "jointVenture", false), "high"),
                risk("ElevatedCountryYellowFlag", with(elevated, "highestFlag", "yellow"), "high"),
                risk("ClearedMatchExclusive", with(exclusive, "matchesFound", true), "high"),
                risk("YellowFlagExclusive", with(exclusive, "highestFlag", "yellow"), "high"),
                risk(
                        "ClearedMatchYellowFlag",
                        with(with(ordinary, "highestFlag", "yellow"), "matchesFound", true),
                        "high"),
                risk("ClearedMatch", with(ordinary, "matchesFound", true), "medium"),
                risk("YellowFlag", with(ordinary, "highestFlag", "yellow"), "medium"),
                risk("ExclusivePartner", exclusive, "medium"),
                risk("ElevatedCountry", elevated, "medium"),
                risk("LayeredOwnership", with(ordinary, "ownershipLayers", 3), "medium"),
                risk("OrdinaryPartner", with(ordinary, "undisclosedPercent", 25), "low"),
                risk("AnythingElse", riskFacts("XX", "reseller", false), "high"));
    }

    private static List<Case> secondReviewCases() {
        return List.of(
                second("Escalated", true, false, false, 0.81, "standard", true),
                second("TrueMatch", false, false, true, 0.99, "enhanced", false),
                second("ClearedForLater", false, true, true, 0.81, "simplified", true),
                second("Enhanced", false, true, false, 0.81, "enhanced", true),
                second("VeryAlike", false, true, false, 0.9, "simplified", true),
                second("LessAlike", false, true, false, 0.8999, "standard", false),
                second("AnythingElse", false, true, false, 0.81, null, true));
    }

    private static List<Case> evidenceCases() {
        return List.of(
                evidence("Simplified", "simplified", "\"documents\":[]", "\"questionnaires\":[]"),
                evidence("Standard", "standard", "\"documents\":[]", "\"questionnaires\":[\"anti-bribery\"]"),
                evidence("Enhanced", "enhanced", "ownership-chart", "reputation", "\"mediaSearch\":true"),
                evidence("AnythingElse", null, "insurance", "privacy", "\"mediaSearch\":true"));
    }

    private static List<Case> financialCases() {
        return List.of(
                financial("NotRequired", "notRequired", null, null, null, null, null, "none"),
                financial("Missing", "missing", null, null, null, null, null, "red"),
                financial("Overindebted", "given", true, -0.01, 2.0, false, 0, "red"),
                financial("LossWithoutCash", "given", false, 0.5, 0.79, true, 0, "escalated"),
                financial("ThinEquity", "given", false, 0.09, 2.0, false, 0, "escalated"),
                financial("NoAssets", "given", false, null, null, false, 0, "escalated"),
                financial("ShortOfCash", "given", false, 0.5, 0.99, false, 0, "yellow"),
                financial("Loss", "given", false, 0.5, 2.0, true, 0, "yellow"),
                financial("OldStatement", "given", false, 0.5, 2.0, false, 3, "yellow"),
                financial("ModestEquity", "given", false, 0.19, 2.0, false, 2, "observation"),
                financial("Sound", "given", false, 0.2, 1.0, false, 2, "none"),
                financial("AnythingElse", "lost", false, 0.5, 2.0, false, 0, "escalated"));
    }

    private static Case evidence(String rule, @Nullable String depth, String... expected) {
        var facts = new HashMap<String, @Nullable Object>();
        facts.put("diligenceDepth", depth);
        return new Case(REQUIRED_EVIDENCE, rule, facts, List.of(expected));
    }

    private static Case financial(
            String rule,
            String statement,
            @Nullable Boolean negativeEquity,
            @Nullable Double equity,
            @Nullable Double current,
            @Nullable Boolean loss,
            @Nullable Integer age,
            String flag) {
        var facts = new HashMap<String, @Nullable Object>(Map.of("statement", statement));
        facts.put("negativeEquity", negativeEquity);
        facts.put("equityRatio", equity);
        facts.put("currentRatio", current);
        facts.put("loss", loss);
        facts.put("statementAge", age);
        return new Case(FINANCIAL_STANDING, rule, facts, List.of("\"flag\":\"" + flag + "\"", "\"reason\":\""));
    }

    private static List<Case> limitCases() {
        return List.of(
                limits("LowRisk", "low", 35, 60),
                limits("MediumRisk", "medium", 30, 36),
                limits("HighRisk", "high", 20, 12),
                limits("AnythingElse", null, 5, 6));
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

    /** A ratio is missing where there is nothing to divide by. */
    static Stream<Case> figuresWithoutRatios() {
        return Stream.of(
                financial("Overindebted", "given", true, null, 0.0, false, 0, "red"),
                financial("LossWithoutCash", "given", false, null, 0.0, true, 0, "escalated"),
                financial("NoAssets", "given", false, null, 0.0, false, 3, "escalated"),
                financial("Loss", "given", false, 0.5, 2.0, true, 0, "yellow"),
                financial("AnythingElse", "given", null, 0.5, 2.0, false, 0, "escalated"),
                financial("AnythingElse", "given", false, 0.5, 2.0, null, 0, "escalated"));
    }

    @ParameterizedTest
    @MethodSource("figuresWithoutRatios")
    void whoHasNothingToDivideByIsNotInOrder(Case example) {
        eachCaseIsDecidedByItsRow(example);
    }

    @ParameterizedTest
    @ValueSource(strings = {"KP", "IR", "SY", "CU"})
    void nobodyFromAnEmbargoedCountryIsEligible(String country) {
        var output = ELIGIBILITY.decide(applicant(country, "met")).output();
        assertThat(output.get("verdict").asText()).isEqualTo("ineligible");
        assertThat(output.get("reason").asText()).isNotBlank();
    }

    @Test
    void nothingKnownMeansAPersonLooksAndTheRiskIsHigh() {
        var review = ELIGIBILITY.decide(applicant(null, null)).output();
        assertThat(review.get("verdict").asText()).isEqualTo("review");
        assertThat(rating(riskFacts(null, null, null))).isEqualTo("high");
        assertThat(RISK_RATING.decide(Map.of()).output().get("riskRating").asText())
                .isEqualTo("high");
        assertThat(DILIGENCE_DEPTH.decide(Map.of()).output().asText()).isEqualTo("enhanced");
        assertThat(CONTRACT_LIMITS
                        .decide(Map.of())
                        .output()
                        .get("commissionPercent")
                        .asInt())
                .isEqualTo(5);
    }

    static Stream<Map<String, Object>> findings() {
        return Stream.of(
                Map.of("matchesFound", true),
                Map.of("sanctionedOwnership", true),
                Map.of("highestFlag", "observation"),
                Map.of("highestFlag", "yellow"),
                Map.of("highestFlag", "red"),
                Map.of("ownershipLayers", 2),
                Map.of("ownershipLayers", 7),
                Map.of("undisclosedPercent", 60));
    }

    @ParameterizedTest
    @MethodSource("findings")
    void aFindingNeverLowersTheRisk(Map<String, Object> finding) {
        var order = List.of("low", "medium", "high");
        for (var country : List.of("DE", "IN", "VE", "XX")) {
            for (var type : PARTNER_TYPES) {
                for (var other : findings().toList()) {
                    var without = new HashMap<>(riskFacts(country, type, false));
                    without.putAll(other);
                    var with = new HashMap<>(without);
                    finding.forEach((fact, value) -> with.merge(fact, value, DecisionTablesTest::graver));
                    assertThat(order.indexOf(rating(with)))
                            .as("%s in %s, %s after %s", type, country, finding, other)
                            .isGreaterThanOrEqualTo(order.indexOf(rating(without)));
                }
            }
        }
    }

    @Test
    void whereTheCountryIsHighRiskTheLookIsClosest() {
        for (var country : Locale.getISOCountries()) {
            var risk = COUNTRY_RISK.decide(Map.of("country", country)).output().asText();
            for (var type : PARTNER_TYPES) {
                var depth = DILIGENCE_DEPTH
                        .decide(Map.of("country", country, "partnerType", type))
                        .output()
                        .asText();
                assertThat(depth.equals("enhanced")
                                || !Set.of("high", "unknown").contains(risk))
                        .as("%s in %s", type, country)
                        .isTrue();
            }
        }
    }

    private static Object graver(Object one, Object other) {
        var flags = List.of("none", "observation", "yellow", "escalated", "red");
        return switch (one) {
            case Boolean truth -> truth || (Boolean) other;
            case String flag -> flags.get(Math.max(flags.indexOf(flag), flags.indexOf(other)));
            default -> Math.max(((Number) one).intValue(), ((Number) other).intValue());
        };
    }

    private static String rating(Map<String, ? extends @Nullable Object> facts) {
        return RISK_RATING.decide(facts).output().get("riskRating").asText();
    }

    private static Case eligibility(String rule, @Nullable String country, String criteria, String verdict) {
        return new Case(
                ELIGIBILITY, rule, applicant(country, criteria), List.of("\"verdict\":\"%s\"".formatted(verdict)));
    }

    private static Case country(String rule, String country, String risk) {
        return new Case(COUNTRY_RISK, "Country" + rule, Map.of("country", country), List.of("\"" + risk + "\""));
    }

    private static Case depth(String rule, String country, String type, String depth) {
        return new Case(
                DILIGENCE_DEPTH,
                "Depth" + rule,
                Map.of("country", country, "partnerType", type),
                List.of("\"" + depth + "\""));
    }

    private static Case risk(String rule, Map<String, @Nullable Object> facts, String rating) {
        return new Case(
                RISK_RATING, rule, facts, List.of("\"riskRating\":\"" + rating + "\"", "\"rule\":\"", "\"reason\":\""));
    }

    private static Map<String, @Nullable Object> with(Map<String, @Nullable Object> facts, String fact, Object value) {
        var changed = new HashMap<>(facts);
        changed.put(fact, value);
        return changed;
    }

    private static Case second(
            String rule,
            @Nullable Boolean escalated,
            boolean allFalse,
            boolean clearedForLater,
            double score,
            @Nullable String depth,
            boolean needed) {
        var facts = new HashMap<String, @Nullable Object>();
        facts.put("matchesEscalated", escalated);
        facts.put("allFalsePositive", allFalse);
        facts.put("clearedForLater", clearedForLater);
        facts.put("highestScore", score);
        facts.put("diligenceDepth", depth);
        return new Case(SECOND_REVIEW, rule, facts, List.of(Boolean.toString(needed)));
    }

    private static Case limits(String rule, @Nullable String rating, int percent, int months) {
        var facts = new HashMap<String, @Nullable Object>();
        facts.put("riskRating", rating);
        return new Case(
                CONTRACT_LIMITS, rule, facts, List.of("\"commissionPercent\":" + percent, "\"termMonths\":" + months));
    }

    private static Map<String, @Nullable Object> applicant(@Nullable String country, @Nullable String criteria) {
        var facts = new HashMap<String, @Nullable Object>();
        facts.put("country", country);
        facts.put("criteria", criteria);
        return facts;
    }

    private static Map<String, @Nullable Object> riskFacts(
            @Nullable String country, @Nullable String type, @Nullable Boolean matchesFound) {
        var facts = new HashMap<String, @Nullable Object>();
        facts.put("country", country);
        facts.put("partnerType", type);
        facts.put("matchesFound", matchesFound);
        facts.put("sanctionedOwnership", false);
        facts.put("highestFlag", "none");
        facts.put("ownershipLayers", 0);
        facts.put("undisclosedPercent", 0);
        return facts;
    }
}
