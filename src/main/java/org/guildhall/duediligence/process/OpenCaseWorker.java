package org.guildhall.duediligence.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.duediligence.DueDiligenceCases;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Opens the case of an approved application. */
@Component
public class OpenCaseWorker {

    private final DueDiligenceCases cases;

    public OpenCaseWorker(DueDiligenceCases cases) {
        this.cases = cases;
    }

    @JobWorker(type = DueDiligenceProcess.JobTypes.OPEN_CASE)
    public DueDiligenceProcess.OpenedCase open(ActivatedJob job, @VariablesAsType DueDiligenceProcess.OpenCase input) {
        return new DueDiligenceProcess.OpenedCase(
                cases.open(input.applicationId(), input.partnerId(), WorkerActor.of(job)));
    }
}
