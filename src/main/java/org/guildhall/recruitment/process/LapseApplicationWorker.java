package org.guildhall.recruitment.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.recruitment.InformationRequests;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Ends an application whose question nobody answered. */
@Component
public class LapseApplicationWorker {

    private final InformationRequests requests;

    public LapseApplicationWorker(InformationRequests requests) {
        this.requests = requests;
    }

    @JobWorker(type = RecruitmentProcess.JobTypes.LAPSE_APPLICATION)
    public RecruitmentProcess.LapsedApplication lapse(
            ActivatedJob job, @VariablesAsType RecruitmentProcess.OfApplication input) {
        return new RecruitmentProcess.LapsedApplication(
                requests.lapse(input.applicationId(), Long.toString(job.getElementInstanceKey()), WorkerActor.of(job)));
    }
}
