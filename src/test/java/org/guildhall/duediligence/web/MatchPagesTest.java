package org.guildhall.duediligence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.guildhall.duediligence.DueDiligenceCase;
import org.guildhall.duediligence.DueDiligenceHouse;
import org.guildhall.duediligence.Officer;
import org.guildhall.duediligence.clearances.ClearedPair;
import org.guildhall.duediligence.clearances.ClearedPairFilter;
import org.guildhall.duediligence.lists.ListEntry;
import org.guildhall.duediligence.matches.Disposition;
import org.guildhall.duediligence.matches.MatchDecision;
import org.guildhall.duediligence.matches.Occasion;
import org.guildhall.duediligence.process.DueDiligenceProcess;
import org.guildhall.duediligence.screening.ScreeningMatch;
import org.guildhall.identity.Role;
import org.guildhall.identity.SignedIn;
import org.guildhall.inbox.Inbox;
import org.guildhall.inbox.UserTask;
import org.guildhall.languages.MessageFiles;
import org.guildhall.languages.Words;
import org.guildhall.testing.People;
import org.guildhall.testing.papers.Pages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class MatchPagesTest {

    private static final String NASTY = "<script>alert('x')</script>";

    private final Words words = new Words(MessageFiles.texts());
    private final DueDiligenceHouse house = new DueDiligenceHouse();
    private final UUID partnerId = house.partner("Hollow Crown GmbH", "Olga Owner");
    private final SignedIn otto = People.officer("Otto Officer");
    private final SignedIn clara = People.officer("Clara Compliance");
    private final UserTask task = People.task(
            DueDiligenceProcess.Tasks.REVIEW_MATCHES,
            DueDiligenceProcess.ID,
            house.applicationId,
            partnerId,
            Role.COMPLIANCE_OFFICER);
    private final Inbox inbox = mock(Inbox.class);
    private final MockMvc decisions = Pages.of(new MatchDecisionController(inbox, house.reviews, words));
    private final MockMvc list = Pages.of(new ClearedPairsController(house.pairs, words));

    @BeforeEach
    void aMatchWaits() {
        house.publish(entry -> new ListEntry(
                entry.id(), entry.kind(), entry.names(), entry.details(), entry.programme(), "Seen " + NASTY));
        house.screen(house.applicationId, partnerId);
        doAnswer(call -> {
                    Consumer<UserTask> part = call.getArgument(2);
                    part.accept(task);
                    return null;
                })
                .when(inbox)
                .work(anyLong(), any(), any());
    }

    @Test
    void bothRecordsAreShownWithWhatAgreesAndWhatDoesNot() throws Exception {
        page(otto)
                .andExpect(content()
                        .string(allOf(
                                containsString("<b class=\"same\">Crown</b>"),
                                containsString("<span class=\"other\">GmbH</span>"),
                                containsString("agrees in part"),
                                containsString("Save decision"),
                                containsString("the same word"),
                                containsString("Seen &lt;script&gt;"),
                                not(containsString(NASTY)))));
    }

    @Test
    void aDecisionIsSavedAndShownWithWhoWhenAndWhy() throws Exception {
        decisions
                .perform(decides(otto, "falsePositive", "Another seat " + NASTY))
                .andExpect(redirectedUrl("/tasks/1"));

        assertThat(inForce().disposition()).isEqualTo(Disposition.FALSE_POSITIVE);
        page(clara)
                .andExpect(content()
                        .string(allOf(
                                containsString("decided by Otto Officer"),
                                containsString("Another seat &lt;script&gt;"),
                                containsString("1 of 1 decided"),
                                not(containsString(NASTY)))));
    }

    @ParameterizedTest
    @CsvSource({
        "falsePositive,'   ',give the reason",
        "trueMatch,,give the reason",
        "perhaps,because,choose what this match is",
        ",because,choose what this match is"
    })
    void anUnfinishedDecisionComesBackAsItWasTyped(String disposition, String reason, String message) throws Exception {
        MatchDecisionController.Refused refused = refused(decides(otto, disposition, reason));

        assertThat(refused.message()).contains(message);
        assertThat(refused.reason()).isEqualTo(reason == null ? "" : reason);
        assertThat(house.reviews
                        .find(Occasion.DUE_DILIGENCE, house.applicationId)
                        .orElseThrow()
                        .undecided())
                .isEqualTo(1);
    }

    @Test
    void matchesAreNotDecidedInOtherTasksOfTheProcess() throws Exception {
        UserTask approval = People.task(
                DueDiligenceProcess.Tasks.APPROVE_HIGH_RISK,
                DueDiligenceProcess.ID,
                house.applicationId,
                partnerId,
                Role.COMPLIANCE_OFFICER);
        doAnswer(call -> {
                    Consumer<UserTask> part = call.getArgument(2);
                    part.accept(approval);
                    return null;
                })
                .when(inbox)
                .work(anyLong(), any(), any());

        assertThat(refused(decides(otto, "trueMatch", "It is")).message()).contains("cannot be decided on any more");
        assertThat(house.reviews
                        .find(Occasion.DUE_DILIGENCE, house.applicationId)
                        .orElseThrow()
                        .undecided())
                .isEqualTo(1);
    }

    @Test
    void aReasonIsNotEndless() throws Exception {
        MatchDecisionController.Refused refused = refused(decides(otto, "falsePositive", "x".repeat(20_000)));

        assertThat(refused.message()).contains("at most 2,000 characters");
        assertThat(refused.reason()).hasSize(20_000);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01,last day from 2 March 2026",
        "2029-01-01,to 2 March 2028",
        "soon,give the last day",
        ",give the last day"
    })
    void aClearanceNeedsADayThatIsAllowed(String until, String message) throws Exception {
        var form = decides(otto, "falsePositive", "Another seat").param("clear", "true");
        MatchDecisionController.Refused refused = refused(until == null ? form : form.param("clearUntil", until));

        assertThat(refused.message()).contains(message);
        assertThat(house.reviews
                        .find(Occasion.DUE_DILIGENCE, house.applicationId)
                        .orElseThrow()
                        .undecided())
                .isEqualTo(1);
    }

    @Test
    void theSecondTabIsToldWhoWasFirstAndLosesNothing() throws Exception {
        var late = decides(clara, "trueMatch", "The same address");
        decisions.perform(decides(otto, "falsePositive", "Another seat"));

        MatchDecisionController.Refused refused = refused(late);

        assertThat(refused.message()).contains("Otto Officer decided on this match in the meantime: False positive");
        assertThat(refused.reason()).isEqualTo("The same address");
        assertThat(inForce().officer().name()).isEqualTo("Otto Officer");
    }

    @Test
    void clearedPairsAreListedFilteredAndTakenBack() throws Exception {
        house.decideAll(
                Disposition.FALSE_POSITIVE, "Another seat " + NASTY, house.pairs.proposedEnd(), Officer.of(otto));
        house.reviews.submit(Occasion.DUE_DILIGENCE, house.applicationId, Officer.of(otto));
        house.reviews.settle(Occasion.DUE_DILIGENCE, house.applicationId, false, "1", otto.actor());
        ClearedPair pair = house.pairs.search(new ClearedPairFilter(ClearedPair.State.ACTIVE, "")).stream()
                .filter(one -> one.partnerId().equals(partnerId))
                .findFirst()
                .orElseThrow();

        UUID later = UUID.randomUUID();
        house.screen(later, partnerId);
        page(later, clara)
                .andExpect(content()
                        .string(allOf(
                                containsString("Cleared earlier by <b>Otto Officer</b>"),
                                containsString(pair.validUntil().toString()),
                                not(containsString("Save decision")))));
        list.perform(get("/screening/cleared-pairs").param("q", "hollow"))
                .andExpect(content().string(allOf(containsString(pair.id().toString()), not(containsString(NASTY)))));
        list.perform(get("/screening/cleared-pairs").param("q", "nobody of this name"))
                .andExpect(content().string(containsString("Nobody of that name")));
        list.perform(revokes(pair, "  "));
        assertThat(house.pairs.find(pair.id())).map(ClearedPair::state).contains(ClearedPair.State.ACTIVE);
        list.perform(revokes(pair, "New facts")).andExpect(redirectedUrl("/screening/cleared-pairs?state=active&q="));
        page(later, clara).andExpect(content().string(containsString("Since then it ended: New facts")));
        list.perform(get("/screening/cleared-pairs").param("state", "revoked"))
                .andExpect(content().string(allOf(containsString("New facts"), containsString("Clara Compliance"))));
    }

    @Test
    void clearedPairsAreExportedWithoutFormulas() throws Exception {
        house.decideAll(Disposition.FALSE_POSITIVE, "=1+1, they said", house.pairs.proposedEnd(), Officer.of(otto));
        house.reviews.submit(Occasion.DUE_DILIGENCE, house.applicationId, Officer.of(otto));
        house.reviews.settle(Occasion.DUE_DILIGENCE, house.applicationId, false, "1", otto.actor());

        list.perform(get("/screening/cleared-pairs/export").param("q", "hollow"))
                .andExpect(header().string("Content-Disposition", containsString("cleared-pairs.csv")))
                .andExpect(content()
                        .string(allOf(
                                containsString("party,listed_name,list,entry,state"),
                                containsString("\"'=1+1, they said\""),
                                containsString("Otto Officer"))));
        list.perform(get("/screening/cleared-pairs/export").param("q", "nobody of this name"))
                .andExpect(content().string(not(containsString("Otto Officer"))));
    }

    private MockHttpServletRequestBuilder revokes(ClearedPair pair, String reason) {
        return post("/screening/cleared-pairs/{id}/revoke", pair.id())
                .with(Pages.as(clara))
                .param("reason", reason);
    }

    private MockHttpServletRequestBuilder decides(SignedIn person, String disposition, String reason) {
        ScreeningMatch match = house.screenings.matches(house.applicationId).getFirst();
        return post("/screening/tasks/1/decisions")
                .with(Pages.as(person))
                .param("match", "1")
                .param("partyId", match.partyId().toString())
                .param("entryId", match.entryId())
                .param("run", "0")
                .param("seen", "0")
                .param("disposition", disposition == null ? "" : disposition)
                .param("reason", reason == null ? "" : reason);
    }

    private MatchDecisionController.Refused refused(MockHttpServletRequestBuilder decision) throws Exception {
        MvcResult result = decisions
                .perform(decision)
                .andExpect(redirectedUrl("/tasks/1#match-1"))
                .andReturn();
        return (MatchDecisionController.Refused) result.getFlashMap().get("refused");
    }

    private MatchDecision inForce() {
        ScreeningMatch match = house.screenings.matches(house.applicationId).getFirst();
        return house.reviews
                .find(Occasion.DUE_DILIGENCE, house.applicationId)
                .flatMap(review -> review.inForce(match))
                .orElseThrow();
    }

    /** The matches as this person sees them in the task. */
    private ResultActions page(SignedIn person) throws Exception {
        return page(house.applicationId, person);
    }

    private ResultActions page(UUID applicationId, SignedIn person) throws Exception {
        UserTask here =
                People.task(task.elementId(), task.processId(), applicationId, partnerId, Role.COMPLIANCE_OFFICER);
        CaseSection asInTheTask = new CaseSection() {
            @Override
            public String id() {
                return "matches";
            }

            @Override
            public Object view(DueDiligenceCase current) {
                return house.panel.of(here, person).content();
            }
        };
        return Pages.of(new CaseController(house.cases, house.organisations, List.of(asInTheTask), words))
                .perform(get("/cases/{id}/due-diligence", applicationId));
    }
}
