package org.guildhall.duediligence.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.duediligence.DueDiligenceCases;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Turns an applicant down after due diligence. */
@Component
public class RejectCaseWorker {

    private final DueDiligenceCases cases;

    public RejectCaseWorker(DueDiligenceCases cases) {
        this.cases = cases;
    }

    @JobWorker(type = DueDiligenceProcess.JobTypes.REJECT_CASE)
    public void reject(ActivatedJob job, @VariablesAsType DueDiligenceProcess.OfApplication input) {
        cases.reject(input.applicationId(), WorkerActor.of(job));
    }
}
