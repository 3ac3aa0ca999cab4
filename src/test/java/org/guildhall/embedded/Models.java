package org.guildhall.embedded;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.CamundaFuture;
import io.camunda.client.api.response.ActivateJobsResponse;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A process with one service task, and the steps tests take with it. */
public final class Models {

    private static final String TYPE = "check.run";

    private Models() {}

    public static void deployCheck(CamundaClient client) {
        client.newDeployResourceCommand()
                .addProcessModel(
                        Bpmn.createExecutableProcess("check")
                                .startEvent()
                                .serviceTask("Task_Check", task -> task.zeebeJobType(TYPE))
                                .endEvent()
                                .done(),
                        "check.bpmn")
                .send()
                .join();
    }

    public static long startCheck(CamundaClient client) {
        return startCheckAsync(client).toCompletableFuture().join().getProcessInstanceKey();
    }

    public static CompletionStage<ProcessInstanceEvent> startCheckAsync(CamundaClient client) {
        return client.newCreateInstanceCommand()
                .bpmnProcessId("check")
                .latestVersion()
                .send();
    }

    public static ActivatedJob nextCheck(CamundaClient client, Duration patience) {
        return poll(client, patience).join().getJobs().getFirst();
    }

    public static CompletableFuture<ActivateJobsResponse> pollAsync(CamundaClient client) {
        return poll(client, Duration.ofMinutes(1)).toCompletableFuture();
    }

    private static CamundaFuture<ActivateJobsResponse> poll(CamundaClient client, Duration patience) {
        return client.newActivateJobsCommand()
                .jobType(TYPE)
                .maxJobsToActivate(1)
                .timeout(Duration.ofMinutes(5))
                .requestTimeout(patience)
                .send();
    }
}
