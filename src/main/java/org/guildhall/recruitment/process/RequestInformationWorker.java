package org.guildhall.recruitment.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.recruitment.InformationRequests;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Asks the applicant for information. */
@Component
public class RequestInformationWorker {

    private final InformationRequests requests;

    public RequestInformationWorker(InformationRequests requests) {
        this.requests = requests;
    }

    @JobWorker(type = RecruitmentProcess.JobTypes.REQUEST_INFORMATION)
    public void request(ActivatedJob job, @VariablesAsType RecruitmentProcess.OfApplication input) {
        requests.request(input.applicationId(), Long.toString(job.getElementInstanceKey()), WorkerActor.of(job));
    }
}
