package org.guildhall.embedded.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.client.api.CamundaFuture;
import io.camunda.client.api.command.ProblemException;
import io.camunda.client.api.response.ActivateJobsResponse;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.guildhall.embedded.SharedPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JobsTest {

    private static final BpmnModelInstance CHECK = Bpmn.createExecutableProcess("check")
            .startEvent()
            .serviceTask("Task_Check", task -> task.zeebeJobType("check.run"))
            .boundaryEvent("Event_Refused", event -> event.error("REFUSED"))
            .endEvent("EndEvent_Refused")
            .moveToActivity("Task_Check")
            .endEvent("EndEvent_Checked")
            .done();

    @RegisterExtension
    final SharedPlatform platform = new SharedPlatform();

    @BeforeEach
    void deploy() {
        platform.client()
                .newDeployResourceCommand()
                .addProcessModel(CHECK, "prüfung.bpmn")
                .send()
                .join();
    }

    @Test
    void theResultOfAnInstanceHasWhatItsWorkerAdded() {
        try (var worker = platform.client()
                .newWorker()
                .jobType("check.run")
                .handler((client, job) -> client.newCompleteCommand(job)
                        .variable("greeting", "Hello " + job.getVariable("name"))
                        .send()
                        .join())
                .open()) {
            var result = platform.client()
                    .newCreateInstanceCommand()
                    .bpmnProcessId("check")
                    .latestVersion()
                    .variables(Map.of("name", "Zoë"))
                    .withResult()
                    .send()
                    .join();
            assertThat(result.getVariablesAsMap()).containsEntry("greeting", "Hello Zoë");
        }
    }

    @Test
    void aWaitingPollGetsAJobAsSoonAsThereIsOne() throws Exception {
        Future<ActivateJobsResponse> poll = poll(Duration.ofSeconds(20)).toCompletableFuture();
        long key = start();
        assertThat(poll.get().getJobs())
                .extracting(ActivatedJob::getProcessInstanceKey)
                .containsExactly(key);
    }

    @Test
    void aPollThatFindsNothingIsEmpty() {
        assertThat(poll(Duration.ofMillis(100)).toCompletableFuture().join().getJobs())
                .isEmpty();
        assertThat(poll(Duration.ofMillis(100)).toCompletableFuture().join().getJobs())
                .isEmpty();
    }

    @Test
    void aJobGoesToTheNextPollWhenTheCallerOfTheOneBeforeHasGone() throws IOException {
        try (Socket caller =
                new Socket("127.0.0.1", platform.platform().address().getPort())) {
            byte[] body = """
                    {"type":"check.run","maxJobsToActivate":1,"timeout":60000,"requestTimeout":60000}""".getBytes(UTF_8);
            String head = """
                    POST /v2/jobs/activation HTTP/1.1\r
                    Host: engine\r
                    Content-Length: %d\r
                    \r
                    """.formatted(body.length);
            caller.getOutputStream().write(head.getBytes(UTF_8));
            caller.getOutputStream().write(body);
        }
        long key = start();
        assertThat(nextJob().getProcessInstanceKey()).isEqualTo(key);
    }

    @Test
    void aFailedJobComesBackAfterItsBackoff() {
        start();
        ActivatedJob job = nextJob();
        platform.client()
                .newFailCommand(job)
                .retries(2)
                .retryBackoff(Duration.ofMinutes(5))
                .errorMessage("not yet")
                .send()
                .join();
        assertThat(poll(Duration.ofMillis(100)).toCompletableFuture().join().getJobs())
                .isEmpty();
        platform.clock().advance(Duration.ofMinutes(6));
        assertThat(nextJob().getRetries()).isEqualTo(2);
    }

    @Test
    void aJobComesBackWhenItsTimeIsUp() {
        start();
        ActivatedJob first = nextJob();
        platform.clock().advance(Duration.ofMinutes(2));
        assertThat(nextJob().getKey()).isEqualTo(first.getKey());
    }

    @Test
    void aBpmnErrorTakesTheBoundaryEvent() {
        start();
        ActivatedJob job = nextJob();
        platform.client().newThrowErrorCommand(job).errorCode("REFUSED").send().join();
        assertThatThrownBy(
                        () -> platform.client().newCompleteCommand(job).send().join())
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("404");
    }

    @Test
    void retriesAndTimeoutCanBeChanged() {
        start();
        ActivatedJob job = nextJob();
        platform.client()
                .newUpdateJobCommand(job)
                .update(7, Duration.ofSeconds(1).toMillis())
                .send()
                .join();
        platform.clock().advance(Duration.ofSeconds(5));
        assertThat(nextJob().getRetries()).isEqualTo(7);
    }

    @Test
    void aKeyThatWasNeverGivenOutIsUnknownAndDoesNotSpoilLaterKeys() {
        long bogus = 1L << 51 | 1L << 40;
        assertThatThrownBy(
                        () -> platform.client().newCompleteCommand(bogus).send().join())
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.details().getTitle()).isEqualTo("NOT_FOUND"));
        assertThat(start()).isLessThan(bogus);
    }

    private long start() {
        return platform.client()
                .newCreateInstanceCommand()
                .bpmnProcessId("check")
                .latestVersion()
                .send()
                .join()
                .getProcessInstanceKey();
    }

    private ActivatedJob nextJob() {
        List<ActivatedJob> jobs =
                poll(Duration.ofSeconds(10)).toCompletableFuture().join().getJobs();
        assertThat(jobs).hasSize(1);
        return jobs.getFirst();
    }

    private CamundaFuture<ActivateJobsResponse> poll(Duration patience) {
        return platform.client()
                .newActivateJobsCommand()
                .jobType("check.run")
                .maxJobsToActivate(1)
                .timeout(Duration.ofMinutes(1))
                .requestTimeout(patience)
                .send();
    }
}
