package org.guildhall.embedded;

import static io.camunda.client.api.search.enums.ProcessInstanceState.COMPLETED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.camunda.client.CamundaClient;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.guildhall.GuildhallApplication;
import org.guildhall.embedded.engine.EngineClock;
import org.guildhall.embedded.engine.EngineLifecycle;
import org.guildhall.embedded.rest.EngineEndpoint;
import org.guildhall.testing.EmbeddedGuildhall;
import org.guildhall.testing.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What the whole application tells those who run it, and the page that moves its time. */
@SpringBootTest(classes = GuildhallApplication.class)
@AutoConfigureMockMvc
class OperationsTest {

    private static final List<String> METERS = List.of(
            "guildhall.engine.records.processed",
            "guildhall.engine.backlog",
            "guildhall.engine.log.commit",
            "guildhall.engine.snapshot.age",
            "guildhall.projection.lag");

    @DynamicPropertySource
    static void platform(DynamicPropertyRegistry registry) {
        EmbeddedGuildhall.properties(registry);
    }

    @Autowired
    MockMvc pages;

    @Autowired
    EngineClock engineClock;

    @Autowired
    Clock clock;

    @Autowired
    EngineEndpoint endpoint;

    @Autowired
    EngineLifecycle engine;

    @Test
    void readinessFollowsTheEngine() throws Exception {
        pages.perform(get("/actuator/health/readiness")).andExpect(status().isOk());
        engine.stop();
        try {
            pages.perform(get("/actuator/health/readiness")).andExpect(status().isServiceUnavailable());
            pages.perform(get("/actuator/health/liveness")).andExpect(status().isOk());
        } finally {
            engine.start();
        }
        pages.perform(get("/actuator/health/readiness")).andExpect(status().isOk());
    }

    @Test
    void partnerManagersReadTheMetersAndNobodyElse() throws Exception {
        for (String meter : METERS) {
            pages.perform(get("/actuator/metrics/" + meter).with(manager()))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.name").value(meter));
            pages.perform(get("/actuator/metrics/" + meter)).andExpect(status().is4xxClientError());
        }
        pages.perform(get("/actuator/metrics/guildhall.engine.records.processed")
                        .with(manager()))
                .andExpect(jsonPath("$.measurements[0].value").value(greaterThan(0.0)));
    }

    @Test
    void thePageShowsTheTimeAndWhatMovingItDoes() throws Exception {
        pages.perform(get("/dev/clock"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("It never goes back")))
                .andExpect(content()
                        .string(containsString("datetime=\"" + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))))
                .andExpect(content().string(containsString("_csrf")));
        pages.perform(get("/dev/mailbox")).andExpect(content().string(containsString("href=\"/dev/clock\"")));
    }

    @ParameterizedTest
    @CsvSource({"hour, 1 hour", "day, 1 day", "week, 7 days"})
    void aStepMovesBothClocks(String length, String words) throws Exception {
        Duration ahead = engineClock.ahead();
        pages.perform(post("/dev/clock").param("length", length).with(csrf()))
                .andExpect(redirectedUrl("/dev/clock"))
                .andExpect(flash().attribute("notice", "The time has moved forward by " + words + "."));

        assertThat(engineClock.ahead()).isGreaterThan(ahead);
        assertThat(engineClock.now()).isCloseTo(Instant.now().plus(engineClock.ahead()), within(1, ChronoUnit.SECONDS));
        assertThat(clock.instant()).isCloseTo(engineClock.now(), within(1, ChronoUnit.SECONDS));
    }

    @Test
    void aTimerFiresOnceTheDateIsReached() throws Exception {
        try (CamundaClient client = CamundaClient.newClientBuilder()
                .restAddress(endpoint.address())
                .preferRestOverGrpc(true)
                .build()) {
            long instance = startAndWaitTenDays(client);
            LocalDate date =
                    LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(11);

            pages.perform(post("/dev/clock").param("date", date.toString()).with(csrf()))
                    .andExpect(redirectedUrl("/dev/clock"));

            assertThat(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)).isEqualTo(date);
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(client.newProcessInstanceGetRequest(instance)
                                    .send()
                                    .join()
                                    .getState())
                            .isEqualTo(COMPLETED));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tomorrow", "1999-12-31", "2999-01-01", "+999999999-12-31", "-999999999-01-01"})
    void aDateThatCannotBeReachedIsExplainedAndMovesNothing(String date) throws Exception {
        Duration ahead = engineClock.ahead();
        pages.perform(post("/dev/clock").param("date", date).with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("The time has not moved")))
                .andExpect(content().string(containsString("role=\"alert\"")))
                .andExpect(content().string(containsString("Choose a")));
        assertThat(engineClock.ahead()).isEqualTo(ahead);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "century"})
    void aStepThatDoesNotExistMovesNothing(String length) throws Exception {
        Duration ahead = engineClock.ahead();
        pages.perform(post("/dev/clock").param("length", length).with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("The time has not moved")));
        assertThat(engineClock.ahead()).isEqualTo(ahead);
    }

    @Test
    void anotherSiteCannotMoveTheTime() throws Exception {
        Duration ahead = engineClock.ahead();
        pages.perform(post("/dev/clock").param("length", "week")).andExpect(status().isForbidden());
        assertThat(engineClock.ahead()).isEqualTo(ahead);
    }

    private static long startAndWaitTenDays(CamundaClient client) {
        client.newDeployResourceCommand()
                .addProcessModel(
                        Bpmn.createExecutableProcess("wait")
                                .startEvent()
                                .intermediateCatchEvent("Event_TenDays", event -> event.timerWithDuration("P10D"))
                                .endEvent()
                                .done(),
                        "wait.bpmn")
                .send()
                .join();
        return client.newCreateInstanceCommand()
                .bpmnProcessId("wait")
                .latestVersion()
                .send()
                .join()
                .getProcessInstanceKey();
    }

    private static RequestPostProcessor manager() {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(
                People.manager(), null, List.of(new SimpleGrantedAuthority("ROLE_PARTNER_MANAGER"))));
    }
}
