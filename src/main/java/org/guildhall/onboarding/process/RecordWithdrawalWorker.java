package org.guildhall.onboarding.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.onboarding.Journeys;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Ends a journey that the applicant withdrew. */
@Component
public class RecordWithdrawalWorker {

    private final Journeys journeys;

    RecordWithdrawalWorker(Journeys journeys) {
        this.journeys = journeys;
    }

    @JobWorker(type = PartnerOnboardingProcess.JobTypes.RECORD_WITHDRAWAL)
    public void record(ActivatedJob job, @VariablesAsType PartnerOnboardingProcess.Case subject) {
        journeys.recordWithdrawal(subject.applicationId(), WorkerActor.of(job));
    }
}
