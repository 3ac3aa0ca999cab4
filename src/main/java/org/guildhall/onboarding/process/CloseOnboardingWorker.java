package org.guildhall.onboarding.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.onboarding.Journeys;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Ends a journey that a stage did not pass. */
@Component
public class CloseOnboardingWorker {

    private final Journeys journeys;

    CloseOnboardingWorker(Journeys journeys) {
        this.journeys = journeys;
    }

    @JobWorker(type = PartnerOnboardingProcess.JobTypes.CLOSE_ONBOARDING)
    public void close(ActivatedJob job, @VariablesAsType PartnerOnboardingProcess.Case subject) {
        journeys.close(subject.applicationId(), WorkerActor.of(job));
    }
}
