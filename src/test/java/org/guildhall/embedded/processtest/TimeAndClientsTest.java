package org.guildhall.embedded.processtest;

import static io.camunda.process.test.api.CamundaAssert.assertThat;
import static io.camunda.process.test.api.CamundaAssert.assertThatProcessInstance;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.client.api.response.ProcessInstanceResult;
import io.camunda.process.test.api.CamundaAssert;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.CamundaProcessTestExtension;
import io.camunda.zeebe.client.ZeebeClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The time that Camunda Process Test moves, and the clients it hands out, the old one included. */
class TimeAndClientsTest {

    @RegisterExtension
    static final CamundaProcessTestExtension ENGINE = new EngineUnderTest();

    CamundaClient client;
    CamundaProcessTestContext context;

    @Test
    void aTimerFiresOnlyWhenItsTimeHasCome() {
        ProcessInstanceEvent instance = SampleModels.startApplication(client, "p-1");
        context.completeJob(SampleModels.CHECK);
        assertThat(instance).hasActiveElements("Task_Review");

        Instant before = context.getCurrentTime();
        context.increaseTime(Duration.ofDays(2));
        assertThat(context.getCurrentTime()).isAfterOrEqualTo(before.plus(Duration.ofDays(2)));
        assertThat(instance).isActive().hasNotActivatedElements("EndEvent_Lapsed");

        context.increaseTime(Duration.ofDays(1).plusMinutes(1));
        assertThat(instance)
                .isCompleted()
                .hasCompletedElements("BoundaryEvent_ReviewOverdue", "EndEvent_Lapsed")
                .hasTerminatedElements("Task_Review");
    }

    @Test
    void theTimeIsSetForwardAndNeverBack() {
        ProcessInstanceEvent instance = SampleModels.startApplication(client, "p-1");
        context.completeJob(SampleModels.CHECK);
        assertThat(instance).hasActiveElements("Task_Review");
        Instant later = context.getCurrentTime().plus(Duration.ofDays(4));

        context.setTime(later);

        assertThat(context.getCurrentTime()).isBetween(later, later.plus(Duration.ofMinutes(5)));
        assertThat(instance).isCompleted().hasCompletedElements("EndEvent_Lapsed");
        assertThatThrownBy(() -> context.setTime(later.minus(Duration.ofDays(1))))
                .rootCause()
                .hasMessageContaining("never moves back");
        assertThat(context.getCurrentTime()).isAfterOrEqualTo(later);
    }

    @Test
    void aClientOfTheTestsOwnIsConfiguredAsWished() {
        context.createClient().newTopologyRequest().send().join();
        CamundaClient patient = context.createClient(builder -> builder.defaultRequestTimeout(Duration.ofSeconds(42)));

        assertThat(patient.getConfiguration().getDefaultRequestTimeout()).hasSeconds(42);
        assertThat(patient.getConfiguration().getRestAddress()).isEqualTo(context.getCamundaRestAddress());
        assertThat(patient.newTopologyRequest().send().join().getPartitionsCount())
                .isPositive();
    }

    @Test
    @SuppressWarnings("deprecation")
    void theOldClientStartsWhatTheNewOneSees() {
        SampleModels.startApplication(client, "p-1");
        ZeebeClient zeebe = context.createZeebeClient(builder -> builder.preferRestOverGrpc(true));
        io.camunda.zeebe.client.api.response.ProcessInstanceEvent instance = zeebe.newCreateInstanceCommand()
                .bpmnProcessId(SampleModels.APPLICATION)
                .latestVersion()
                .variables(Map.of("partner", "p-2", "people", 1))
                .send()
                .join();

        assertThat(instance).isActive();
        assertThatProcessInstance(instance).hasVariable("partner", "p-2");
        assertThat(context.createZeebeClient().getConfiguration().getGrpcAddress())
                .isEqualTo(context.getCamundaGrpcAddress());
    }

    @Test
    @SuppressWarnings("deprecation")
    void theResultOfAnInstanceLeadsToIt() {
        context.mockChildProcess(SampleModels.SCREENING, Map.of("hits", 0));
        ProcessInstanceResult result = client.newCreateInstanceCommand()
                .bpmnProcessId(SampleModels.SCREENING)
                .latestVersion()
                .withResult()
                .send()
                .join();
        io.camunda.zeebe.client.api.response.ProcessInstanceResult old = context.createZeebeClient(
                        builder -> builder.preferRestOverGrpc(true))
                .newCreateInstanceCommand()
                .bpmnProcessId(SampleModels.SCREENING)
                .latestVersion()
                .withResult()
                .send()
                .join();

        assertThat(result).isCompleted().hasVariable("hits", 0);
        assertThatProcessInstance(result).hasCompletedElements("child-end");
        assertThat(old).isCompleted();
        assertThatProcessInstance(old).hasVariable("hits", 0);
    }

    @Test
    void anAssertionWaitsAsLongAndLooksAsOftenAsIsSet() {
        ProcessInstanceEvent instance = SampleModels.startApplication(client, "p-1");
        CamundaAssert.setAssertionTimeout(Duration.ofSeconds(1));
        CamundaAssert.setAssertionInterval(Duration.ofMillis(50));
        try {
            long begin = System.nanoTime();
            assertThatThrownBy(() -> assertThat(instance).isCompleted()).isInstanceOf(AssertionError.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .isBetween(Duration.ofSeconds(1), CamundaAssert.DEFAULT_ASSERTION_TIMEOUT);
        } finally {
            CamundaAssert.setAssertionTimeout(CamundaAssert.DEFAULT_ASSERTION_TIMEOUT);
            CamundaAssert.setAssertionInterval(CamundaAssert.DEFAULT_ASSERTION_INTERVAL);
        }
    }

    @Test
    void connectorsHaveAnAddressEvenWhenNoneRun() {
        assertThat(context.getConnectorsAddress()).hasPort(8085);
    }
}
