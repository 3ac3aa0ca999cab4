package org.guildhall.duediligence.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.duediligence.DueDiligenceCases;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Lets an applicant go on after due diligence. */
@Component
public class PassCaseWorker {

    private final DueDiligenceCases cases;

    public PassCaseWorker(DueDiligenceCases cases) {
        this.cases = cases;
    }

    @JobWorker(type = DueDiligenceProcess.JobTypes.PASS_CASE)
    public void pass(ActivatedJob job, @VariablesAsType DueDiligenceProcess.OfApplication input) {
        cases.pass(input.applicationId(), WorkerActor.of(job));
    }
}
