package org.guildhall.duediligence.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.guildhall.duediligence.CaseState;
import org.guildhall.duediligence.DueDiligenceCase;
import org.guildhall.duediligence.DueDiligenceCases;
import org.guildhall.duediligence.Officer;
import org.guildhall.duediligence.matches.Disposition;
import org.guildhall.duediligence.rescreening.RescreeningHouse;
import org.guildhall.languages.MessageFiles;
import org.guildhall.languages.Words;
import org.guildhall.testing.papers.Pages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.web.servlet.ResultActions;

/** What rescreening finds stands on the case page for good, with what officers made of it. */
class FoundSinceSectionTest {

    private final UUID application = UUID.randomUUID();
    private final DueDiligenceCases cases = mock(DueDiligenceCases.class);

    @TempDir
    private Path directory;

    @Test
    void whatWasFoundAfterTheFirstScreeningStaysOnTheCasePage() throws Exception {
        list("1;person;Sable Arrow;;X\n");
        try (RescreeningHouse house = new RescreeningHouse(directory.resolve("list.csv"))) {
            UUID partner = house.partner("Nordlicht GmbH", "Ilvara Mostrander", application);
            house.passed(application, partner);
            when(cases.get(application))
                    .thenReturn(new DueDiligenceCase(
                            UUID.randomUUID(),
                            application,
                            partner,
                            CaseState.PASSED,
                            house.clock.instant(),
                            null,
                            null,
                            null,
                            null,
                            null));
            page(house).andExpect(content().string(containsString("found nothing new")));

            list("2;person;Ilvara Mostrander;;<X>\n");
            house.rescreen();
            page(house)
                    .andExpect(content()
                            .string(allOf(
                                    containsString("0 of 1 decided"),
                                    containsString("&lt;X&gt;"),
                                    not(containsString("Save decision")))));

            Officer officer = new Officer(UUID.randomUUID(), "Otto Officer");
            house.decideAll(application, Disposition.TRUE_MATCH, "Same passport", officer);
            house.submit(application, officer);
            house.settle(application, false, "1");
            page(house)
                    .andExpect(content()
                            .string(allOf(
                                    containsString("1 of 1 decided"),
                                    containsString("decided by Otto Officer"),
                                    containsString("Same passport"),
                                    containsString("Every match decided"))));
        }
    }

    private ResultActions page(RescreeningHouse house) throws Exception {
        Words words = new Words(MessageFiles.texts());
        MatchReviewPanel panel = new MatchReviewPanel(house.reviews, house.pairs, house.organisations, words);
        CaseController controller =
                new CaseController(cases, house.organisations, List.of(new FoundSinceSection(panel)), words);
        return Pages.of(controller).perform(get("/cases/{id}/due-diligence", application));
    }

    private void list(String rows) throws IOException {
        Files.writeString(directory.resolve("list.csv"), "id;kind;name;aliases;programme\n" + rows);
    }
}
