package org.guildhall.embedded;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.time.Duration;

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
        return client.newCreateInstanceCommand()
                .bpmnProcessId("check")
                .latestVersion()
                .send()
                .join()
                .getProcessInstanceKey();
    }

    public static ActivatedJob nextCheck(CamundaClient client, Duration patience) {
        return client.newActivateJobsCommand()
                .jobType(TYPE)
                .maxJobsToActivate(1)
                .timeout(Duration.ofMinutes(5))
                .requestTimeout(patience)
                .send()
                .join()
                .getJobs()
                .getFirst();
    }
}
