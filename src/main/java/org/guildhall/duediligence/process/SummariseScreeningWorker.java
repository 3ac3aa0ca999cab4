package org.guildhall.duediligence.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.guildhall.duediligence.screening.Screenings;
import org.springframework.stereotype.Component;

/** Says whether anybody was found on the screening list. */
@Component
public class SummariseScreeningWorker {

    private final Screenings screenings;

    public SummariseScreeningWorker(Screenings screenings) {
        this.screenings = screenings;
    }

    @JobWorker(type = DueDiligenceProcess.JobTypes.SUMMARISE_SCREENING)
    public DueDiligenceProcess.SummarisedScreening summarise(@VariablesAsType DueDiligenceProcess.OfApplication input) {
        return new DueDiligenceProcess.SummarisedScreening(screenings.summarise(input.applicationId()));
    }
}
