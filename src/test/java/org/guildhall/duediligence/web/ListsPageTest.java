package org.guildhall.duediligence.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.util.List;
import org.guildhall.duediligence.DueDiligenceCases;
import org.guildhall.duediligence.canaries.CanaryDays;
import org.guildhall.duediligence.lists.ListDifference;
import org.guildhall.duediligence.replay.RatingReplay;
import org.guildhall.duediligence.replay.ScreeningReplay;
import org.guildhall.duediligence.rescreening.BlindWindows;
import org.guildhall.duediligence.rescreening.RescreeningRuns;
import org.guildhall.duediligence.reviews.PeriodicReviews;
import org.guildhall.duediligence.watchlist.ListsInForce;
import org.guildhall.duediligence.watchlist.ScreeningListUnavailable;
import org.guildhall.languages.MessageFiles;
import org.guildhall.languages.Words;
import org.guildhall.partners.Organisations;
import org.guildhall.testing.MutableClock;
import org.guildhall.testing.papers.Pages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;

class ListsPageTest {

    private final ListsInForce lists = mock(ListsInForce.class);
    private final MockMvc pages = Pages.of(new ScreeningController(
            lists,
            mock(RescreeningRuns.class),
            mock(BlindWindows.class),
            mock(CanaryDays.class),
            mock(PeriodicReviews.class),
            mock(DueDiligenceCases.class),
            mock(Organisations.class),
            mock(ScreeningReplay.class),
            mock(RatingReplay.class),
            new MutableClock(),
            new Words(MessageFiles.texts())));

    @Test
    void aListThatCouldNotBeRenewedIsNotCalledUpToDate() throws Exception {
        when(lists.all()).thenReturn(List.of(list(false, "Expected rows, but found a web page <b>.")));
        pages.perform(get("/screening/lists"))
                .andExpect(content()
                        .string(allOf(
                                containsString("Not renewed"),
                                containsString("found a web page &lt;b&gt;"),
                                not(containsString("Up to date")))));

        when(lists.all()).thenReturn(List.of(list(true, null)));
        pages.perform(get("/screening/lists"))
                .andExpect(content().string(allOf(containsString("Stale"), not(containsString("Up to date")))));

        when(lists.all()).thenReturn(List.of(list(false, null)));
        pages.perform(get("/screening/lists")).andExpect(content().string(containsString("Up to date")));
    }

    @Test
    void whenNothingCanBeReadThePageSaysThatNobodyIsCleared() throws Exception {
        when(lists.all()).thenThrow(new ScreeningListUnavailable("Expected a list, but it is away. Bring it back."));
        pages.perform(get("/screening/lists"))
                .andExpect(content()
                        .string(allOf(containsString("it is away"), containsString("Nobody is cleared until"))));
    }

    private static ListsInForce.Standing list(boolean stale, @Nullable String problem) {
        return new ListsInForce.Standing(
                "house", null, new ListDifference(List.of(), List.of(), List.of()), null, stale, problem);
    }
}
