package org.guildhall.recruitment.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.recruitment.InformationRequests;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Reminds the applicant of an open question. */
@Component
public class RemindApplicantWorker {

    private final InformationRequests requests;

    public RemindApplicantWorker(InformationRequests requests) {
        this.requests = requests;
    }

    @JobWorker(type = RecruitmentProcess.JobTypes.REMIND_APPLICANT)
    public void remind(ActivatedJob job, @VariablesAsType RecruitmentProcess.OfApplication input) {
        requests.remind(input.applicationId(), Long.toString(job.getElementInstanceKey()), WorkerActor.of(job));
    }
}
