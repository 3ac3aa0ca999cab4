package org.guildhall.duediligence.process.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.duediligence.evidence.EvidenceHouse.DISTRIBUTION;
import static org.guildhall.duediligence.evidence.EvidenceHouse.ENGINE;
import static org.mockito.Mockito.when;

import io.camunda.client.api.response.ActivatedJob;
import java.util.concurrent.ThreadLocalRandom;
import org.guildhall.duediligence.evidence.EvidenceHouse;
import org.guildhall.testing.ActivatedJobs;
import org.guildhall.workflow.DecisionRegister;
import org.guildhall.workflow.DeployedDecisions.DecisionVersion;
import org.junit.jupiter.api.Test;

/** A result says which version of the decision it comes from, also after the decision was changed. */
class RecordFinancialStandingWorkerTest {

    private final EvidenceHouse house = new EvidenceHouse();
    private final RecordFinancialStandingWorker worker =
            new RecordFinancialStandingWorker(house.checks, DecisionRegister.open());

    @Test
    void theVersionThatTheProcessCallsIsKept() {
        long process = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
        DecisionRegister.deployed(process, new DecisionVersion("financial-standing", process, 4));
        house.requests.request(house.applicationId, house.partner(), DISTRIBUTION, ENGINE);
        house.requests.lapse(house.applicationId, house.applicationId + "l", ENGINE);
        ActivatedJob job = ActivatedJobs.of(
                SupportingEvidenceProcess.ID, SupportingEvidenceProcess.JobTypes.RECORD_FINANCIAL_STANDING);
        when(job.getProcessDefinitionKey()).thenReturn(process);
        var input = new SupportingEvidenceProcess.RecordFinancialStanding(
                house.applicationId, new SupportingEvidenceProcess.Standing("red", "No figures were handed in."));

        worker.record(job, input);
        worker.record(job, input);

        assertThat(house.results.ofApplication(house.applicationId))
                .singleElement()
                .satisfies(result -> {
                    assertThat(result.outcome().provider()).isEqualTo("decision financial-standing");
                    assertThat(result.outcome().version()).isEqualTo("4");
                });
    }
}
