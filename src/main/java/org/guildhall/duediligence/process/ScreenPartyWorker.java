package org.guildhall.duediligence.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.exception.CamundaError;
import org.guildhall.duediligence.screening.Screenings;
import org.guildhall.duediligence.watchlist.ScreeningListUnavailable;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Looks up one party on the screening list; without a list an officer has to act. */
@Component
public class ScreenPartyWorker {

    private final Screenings screenings;

    public ScreenPartyWorker(Screenings screenings) {
        this.screenings = screenings;
    }

    @JobWorker(type = DueDiligenceProcess.JobTypes.SCREEN_PARTY)
    public DueDiligenceProcess.ScreenedParty screen(
            ActivatedJob job, @VariablesAsType DueDiligenceProcess.ScreenParty input) {
        try {
            return new DueDiligenceProcess.ScreenedParty(
                    screenings.screen(input.applicationId(), input.partyId(), WorkerActor.of(job)));
        } catch (ScreeningListUnavailable unavailable) {
            throw CamundaError.bpmnError(
                    DueDiligenceProcess.Errors.SCREENING_LIST_UNAVAILABLE, unavailable.getMessage());
        }
    }
}
