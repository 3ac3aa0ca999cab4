package org.guildhall.duediligence.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.duediligence.DiligenceDepth;
import org.guildhall.duediligence.DueDiligenceHouse;
import org.guildhall.duediligence.Officer;
import org.guildhall.duediligence.matches.Disposition;
import org.guildhall.duediligence.ratings.RiskAssessment.Basis;
import org.guildhall.duediligence.ratings.RiskAssessment.Policy;
import org.guildhall.duediligence.ratings.RiskFactors;
import org.guildhall.duediligence.ratings.RiskRating;
import org.guildhall.identity.Accounts;
import org.guildhall.languages.MessageFiles;
import org.guildhall.languages.Words;
import org.guildhall.partners.Actor;
import org.guildhall.testing.papers.Pages;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

class CasePageTest {

    private static final Actor ENGINE = Actor.system("test");

    private final Words words = new Words(MessageFiles.texts());
    private final DueDiligenceHouse house = new DueDiligenceHouse();
    private final Accounts accounts = mock(Accounts.class);
    private final MockMvc pages = Pages.of(new CaseController(
            house.cases,
            house.organisations,
            List.of(
                    new PartiesSection(house.organisations, house.screenings, house.ownerships, words),
                    new OwnershipSection(house.ownerships, words),
                    new MatchesSection(house.panel),
                    new FoundSinceSection(house.panel),
                    new RatingSection(house.cases, accounts, words)),
            words));

    CasePageTest() {
        when(accounts.find(any())).thenReturn(Optional.empty());
    }

    @Test
    void aFreshCaseSaysWhatIsStillToCome() throws Exception {
        house.cases.open(house.applicationId, house.partner("Nordlicht GmbH", "Olga <Owner>"), ENGINE);

        page().andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Not decided"),
                                containsString("Olga &lt;Owner&gt;"),
                                containsString("Not screened yet"),
                                containsString("Not rated yet"))));
    }

    @Test
    void partiesSayWhatBecameOfTheirMatches() throws Exception {
        UUID partnerId = house.partner("Hollow Crown GmbH", "Olga Owner");
        house.screen(house.applicationId, partnerId);
        page().andExpect(content()
                .string(allOf(
                        containsString("Match not decided"),
                        containsString("No match"),
                        containsString("and Hollow Crown"),
                        containsString("found nothing new"))));

        house.decideAll(Disposition.TRUE_MATCH, "Same register entry", new Officer(UUID.randomUUID(), "Otto Officer"));
        page().andExpect(content()
                .string(allOf(
                        containsString("True match"),
                        containsString("The applicant itself is on a list"),
                        containsString("Same register entry"))));
    }

    @Test
    void aRatingIsExplainedByItsRuleAndItsInputs() throws Exception {
        house.cases.open(house.applicationId, house.partner("Nordlicht GmbH", "Olga Owner"), ENGINE);
        house.cases.setDepth(house.applicationId, DiligenceDepth.ENHANCED);
        var factors = new RiskFactors("VE", "reseller", true, false, "yellow", 2, new BigDecimal("33.333"));
        var basis = new Basis("High-risk country", "Weak controls.", factors, new Policy("risk-rating", 7L, 3));
        house.cases.rate(house.applicationId, RiskRating.HIGH, basis, ENGINE);
        house.cases.decideHighRisk(house.applicationId, true, "Known for years", UUID.randomUUID(), ENGINE);

        page().andExpect(content()
                .string(allOf(
                        containsString("Enhanced"),
                        containsString("Rated high"),
                        containsString("High-risk country"),
                        containsString("Weak controls."),
                        containsString("Venezuela"),
                        containsString("Matches found, and cleared"),
                        containsString("33.33 %"),
                        containsString("risk-rating, version 3"),
                        containsString("A former colleague"),
                        containsString("Known for years"))));
    }

    @Test
    void theWholePageIsInTheLanguageOfItsReader() throws Exception {
        house.cases.open(house.applicationId, house.partner("Nordlicht GmbH", "Olga Owner"), ENGINE);
        house.cases.setDepth(house.applicationId, DiligenceDepth.ENHANCED);
        var factors = new RiskFactors("VE", "reseller", true, false, "yellow", 2, new BigDecimal("33.333"));
        var basis = new Basis("High-risk country", "Weak controls.", factors, new Policy("risk-rating", 7L, 3));
        house.cases.rate(house.applicationId, RiskRating.HIGH, basis, ENGINE);

        pages.perform(get("/cases/{id}/due-diligence", house.applicationId).locale(Locale.GERMANY))
                .andExpect(content()
                        .string(allOf(
                                containsString("Sorgfaltsprüfung"),
                                containsString("Verstärkt"),
                                containsString("Deutschland"),
                                containsString("Wirtschaftlich Berechtigter"),
                                containsString("weniger als 50 %"),
                                containsString("Risiko hoch"),
                                containsString("Wiederverkäufer"),
                                containsString("33,33 %"),
                                not(containsString("Germany")))));
    }

    @Test
    void aRatingFromBeforeRulesWereKeptSaysSo() throws Exception {
        house.cases.open(house.applicationId, house.partner("Nordlicht GmbH", "Olga Owner"), ENGINE);
        house.rate(RiskRating.LOW);

        page().andExpect(content()
                .string(allOf(
                        containsString("Rated low"),
                        containsString("was not kept at that time"),
                        not(containsString("What it is based on")))));
    }

    @Test
    void withoutACaseThePageSaysWhenThereWillBeOne() throws Exception {
        page().andExpect(status().isNotFound()).andExpect(content().string(containsString("approved the application")));
    }

    private ResultActions page() throws Exception {
        return pages.perform(get("/cases/{id}/due-diligence", house.applicationId));
    }
}
