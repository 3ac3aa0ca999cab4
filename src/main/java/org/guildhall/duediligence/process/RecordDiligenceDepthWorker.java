package org.guildhall.duediligence.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.guildhall.duediligence.DiligenceDepth;
import org.guildhall.duediligence.DueDiligenceCases;
import org.springframework.stereotype.Component;

/** Keeps how deep the decision wants to look. */
@Component
public class RecordDiligenceDepthWorker {

    private final DueDiligenceCases cases;

    public RecordDiligenceDepthWorker(DueDiligenceCases cases) {
        this.cases = cases;
    }

    @JobWorker(type = DueDiligenceProcess.JobTypes.RECORD_DILIGENCE_DEPTH)
    public void record(@VariablesAsType DueDiligenceProcess.RecordDiligenceDepth input) {
        DiligenceDepth depth = DiligenceDepth.ofCode(input.diligenceDepth())
                .orElseThrow(() -> new IllegalArgumentException(
                        "Expected diligenceDepth simplified, standard or enhanced, but found '%s'. Correct the decision diligence-depth."
                                .formatted(input.diligenceDepth())));
        cases.setDepth(input.applicationId(), depth);
    }
}
