package org.guildhall.tracks.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildhall.identity.Role;
import org.guildhall.identity.SignedIn;
import org.guildhall.languages.MessageFiles;
import org.guildhall.languages.Words;
import org.guildhall.testing.MutableClock;
import org.guildhall.testing.RecordedEvents;
import org.guildhall.testing.papers.Pages;
import org.guildhall.tracks.Draft;
import org.guildhall.tracks.TrackEditing;
import org.guildhall.tracks.TrackRegister;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class TracksControllerTest {

    private static final SignedIn MANAGER =
            new SignedIn(UUID.randomUUID(), "Mara Manager", "mara@example.com", Role.PARTNER_MANAGER, null);
    private static final Pattern CONTROL =
            Pattern.compile("<(?:input|textarea)[^>]* name=\"([^\"]+)\"[^>]*?(?: value=\"([^\"]*)\")?[^>]*>([^<]*)");
    private static final Pattern SELECT = Pattern.compile("(?s)<select[^>]* name=\"([^\"]+)\"[^>]*>(.*?)</select>");
    private static final Pattern SELECTED = Pattern.compile("<option value=\"([^\"]*)\" selected");

    private final MutableClock clock = new MutableClock();
    private final Words words = new Words(MessageFiles.texts());
    private final Choices choices = new Choices(TrackRegister.catalogues());
    private final TrackWords trackWords = new TrackWords(words, choices);
    private final TrackEditing editing = TrackRegister.editing(new RecordedEvents(), clock);
    private final MockMvc pages = Pages.of(new TracksController(editing, choices, trackWords, words));
    private final MockMvc open = Pages.of(new PublishedTracksController(TrackRegister.open(clock), trackWords, clock));

    @AfterEach
    void onlyTheFirstVersions() {
        TrackRegister.clear();
    }

    @Test
    void whatIsSavedUnchangedDiffersInNothing() throws Exception {
        pages.perform(filled("go", "changes")).andExpect(redirectedUrl("/tracks/technology/changes"));

        assertThat(page("/tracks/technology/changes")).contains("Nothing changed");
    }

    @Test
    void aChangeIsComparedFieldByFieldAndEscaped() throws Exception {
        pages.perform(filled("name", "<script>alert(1)</script>")).andExpect(status().is3xxRedirection());

        assertThat(page("/tracks/technology/changes"))
                .contains("Technology partner", "&lt;script&gt;alert(1)&lt;/script&gt;", "Publish this version")
                .doesNotContain("<script>alert", "Nothing changed");
        assertThat(page("/tracks/technology/preview")).doesNotContain("<script>alert");
    }

    @Test
    void aRuleWithAWindowIsReadAsASentence() throws Exception {
        pages.perform(filled("metrics[0].label", "Hours", "metrics[0].unit", "hours"));
        pages.perform(filled(
                "groups[1].rules[0].metric", "hours",
                "groups[1].rules[0].threshold", "4000",
                "groups[1].rules[0].windowLength", "12"));

        assertThat(page("/tracks/technology/preview"))
                .contains("Hours: in total at least 4,000 hours in the 12 months before the application");
    }

    @Test
    void whatIsNoNumberIsSaidBesideItsFieldAndKept() throws Exception {
        String answer = pages.perform(filled("exam.passMark", "eighty"))
                .andExpect(status().isUnprocessableEntity())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(answer).contains("“eighty” is not a number", "value=\"eighty\"");
        assertThat(editing.find("technology").draft()).isNull();
    }

    @Test
    void theLaterEditorIsToldAndKeepsWhatWasTyped() throws Exception {
        MockHttpServletRequestBuilder later = filled("name", "Typed later");
        pages.perform(filled("name", "Saved first"));

        String answer = pages.perform(later)
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(answer).contains("Mara Manager was faster", "Typed later");
        assertThat(editing.draft("technology").content().name()).isEqualTo("Saved first");
    }

    @Test
    void aReasonIsNeededToPublish() throws Exception {
        pages.perform(filled("name", "New"));
        Draft draft = editing.draft("technology");

        pages.perform(publish(draft, "  ")).andExpect(status().isBadRequest());
        pages.perform(publish(draft, "Because.")).andExpect(redirectedUrl("/tracks/technology"));
        pages.perform(publish(draft, "Because.")).andExpect(redirectedUrl("/tracks/technology"));

        assertThat(page("/tracks/technology")).contains("Because.", "Version 2", "Version 1");
        assertThat(page("/tracks/technology/versions/2")).contains("What changed since version 1", "New");
    }

    @Test
    void everybodyCanReadAndTryWhatATrackDemands() throws Exception {
        String answer = open.perform(post("/apply/tracks/reseller")
                        .requestAttr("words", words)
                        .param("yearsInBusiness", "1")
                        .param("employees", "3"))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(answer)
                .contains("You do not meet everything yet", "1: 1 too few", "3: 2 too few")
                .doesNotContain("\">Met<");
        open.perform(get("/apply/tracks/none").requestAttr("words", words)).andExpect(status().isNotFound());
    }

    private MockHttpServletRequestBuilder publish(Draft draft, String reason) {
        return post("/tracks/technology/publish")
                .with(Pages.as(MANAGER))
                .param("draft", draft.id().toString())
                .param("revision", Integer.toString(draft.revision()))
                .param("reason", reason);
    }

    /** The editing form as a browser sends it, but for some controls: their names and what is typed into them. */
    private MockHttpServletRequestBuilder filled(String... typed) throws Exception {
        String form = page("/tracks/technology/edit");
        MockHttpServletRequestBuilder request =
                post("/tracks/technology/edit").with(Pages.as(MANAGER)).requestAttr("words", words);
        Set<String> names = new HashSet<>();
        for (int i = 0; i < typed.length; i += 2) {
            names.add(typed[i]);
            request.param(typed[i], typed[i + 1]);
        }
        Matcher control = CONTROL.matcher(form);
        while (control.find()) {
            boolean box = control.group().contains("checkbox");
            if (!names.contains(control.group(1)) && (!box || control.group().contains("checked"))) {
                String text = valueOf(control.group());
                request.param(control.group(1), text == null ? control.group(3) : text);
            }
        }
        Matcher select = SELECT.matcher(form);
        while (select.find()) {
            Matcher selected = SELECTED.matcher(select.group(2));
            if (!names.contains(select.group(1)) && selected.find()) {
                request.param(select.group(1), selected.group(1));
            }
        }
        return request;
    }

    private static String valueOf(String control) {
        Matcher value = Pattern.compile(" value=\"([^\"]*)\"").matcher(control);
        return value.find() ? value.group(1) : control.startsWith("<input") ? "" : null;
    }

    private String page(String path) throws Exception {
        return pages.perform(get(path).requestAttr("words", words))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
