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

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.duediligence.DueDiligenceHouse;
import org.guildhall.duediligence.checks.CheckKind;
import org.guildhall.duediligence.checks.Identifiers;
import org.guildhall.duediligence.evidence.EvidenceHouse;
import org.guildhall.duediligence.evidence.HandedIn;
import org.guildhall.duediligence.evidence.Requirements;
import org.guildhall.identity.Accounts;
import org.guildhall.languages.MessageFiles;
import org.guildhall.languages.Words;
import org.guildhall.testing.papers.Pages;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The checks on the case page: flags by word and sign, what was found, and nothing that runs as script. */
class ChecksSectionTest {

    private static final Words WORDS = new Words(MessageFiles.texts());

    private final DueDiligenceHouse house = new DueDiligenceHouse();
    private final EvidenceHouse evidence = new EvidenceHouse();
    private final Accounts accounts = mock(Accounts.class);
    private final MockMvc pages = Pages.of(new CaseController(
            house.cases,
            house.organisations,
            List.of(new ChecksSection(
                    evidence.requests,
                    evidence.reviews,
                    evidence.results,
                    evidence.questionnaires,
                    evidence.contents,
                    accounts,
                    WORDS)),
            WORDS));
    private final UUID partnerId = house.partner("Nordlicht GmbH", "Olga Owner");

    ChecksSectionTest() {
        when(accounts.find(any())).thenReturn(Optional.empty());
        house.cases.open(house.applicationId, partnerId, EvidenceHouse.ENGINE);
    }

    @Test
    void beforeAnythingIsAskedForThePageSaysSo() throws Exception {
        page().andExpect(status().isOk()).andExpect(content().string(containsString("Nothing is checked yet")));
    }

    @Test
    void whatNobodyCheckedIsNotCalledInOrder() throws Exception {
        evidence.requests.request(
                house.applicationId,
                partnerId,
                new Requirements(List.of(), List.of("anti-bribery"), false, false),
                EvidenceHouse.ENGINE);

        page().andExpect(content()
                .string(allOf(
                        containsString("Asked for"),
                        containsString("Not checked yet"),
                        not(containsString("In order")))));
    }

    @Test
    void flagsAreShownByWordAndSignAndWhatWasTypedIsEscaped() throws Exception {
        evidence.requests.request(
                house.applicationId,
                partnerId,
                new Requirements(List.of(), List.of("anti-bribery"), false, false),
                EvidenceHouse.ENGINE);
        evidence.requests.provide(
                house.applicationId,
                new HandedIn(
                        new Identifiers("<script>alert(1)</script>", null, null),
                        null,
                        Map.of("anti-bribery", EvidenceHouse.answers("yes")),
                        Map.of()),
                UUID.randomUUID(),
                EvidenceHouse.ENGINE);
        evidence.checks.legal(house.applicationId, EvidenceHouse.ENGINE);
        evidence.checks.answers(CheckKind.COMPLIANCE, house.applicationId, EvidenceHouse.ENGINE);
        evidence.reviews.summarise(house.applicationId);

        page().andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Waiting for an officer’s decision"),
                                containsString("Red flag"),
                                containsString("■"),
                                containsString("Yellow flag"),
                                containsString("not the format of such a number"),
                                containsString("How it was checked"),
                                not(containsStringIgnoringCase("<script>alert")))));
    }

    private static org.hamcrest.Matcher<String> containsStringIgnoringCase(String text) {
        return org.hamcrest.Matchers.containsStringIgnoringCase(text);
    }

    private ResultActions page() throws Exception {
        return pages.perform(get("/cases/{id}/due-diligence", house.applicationId));
    }
}
