package org.guildhall.duediligence.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.duediligence.DueDiligenceCases;
import org.guildhall.duediligence.Passing;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Lets an applicant go on after due diligence, unless new hits wait for a decision or the partnership has ended. */
@Component
public class PassCaseWorker {

    private final DueDiligenceCases cases;

    public PassCaseWorker(DueDiligenceCases cases) {
        this.cases = cases;
    }

    @JobWorker(type = DueDiligenceProcess.JobTypes.PASS_CASE)
    public DueDiligenceProcess.TriedToPass pass(ActivatedJob job, @VariablesAsType DueDiligenceProcess.PassCase input) {
        Passing passing = cases.pass(input.applicationId(), WorkerActor.of(job));
        if (passing != Passing.PASSED && input.mayWait() == null) {
            throw new IllegalStateException(
                    "Expected nothing to be left to decide, because this version of the model cannot wait, but passing is '%s'. Decide on the new hits and the suspension, then try again."
                            .formatted(passing.code()));
        }
        return new DueDiligenceProcess.TriedToPass(passing.code());
    }
}
