package org.guildhall.recruitment.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import java.time.Duration;
import org.guildhall.recruitment.InformationRequests;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Asks the applicant for information. */
@Component
public class RequestInformationWorker {

    /** Of models that did not say it. */
    private static final Duration PERIOD_BEFORE = Duration.ofDays(14);

    private final InformationRequests requests;

    public RequestInformationWorker(InformationRequests requests) {
        this.requests = requests;
    }

    @JobWorker(type = RecruitmentProcess.JobTypes.REQUEST_INFORMATION)
    public void request(ActivatedJob job, @VariablesAsType RecruitmentProcess.RequestInformation input) {
        Duration period = input.answerPeriod() == null ? PERIOD_BEFORE : Duration.parse(input.answerPeriod());
        requests.request(
                input.applicationId(), Long.toString(job.getElementInstanceKey()), period, WorkerActor.of(job));
    }
}
