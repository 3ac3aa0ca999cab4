package org.guildhall.contracts.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.contracts.Contracts;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Offers the contract on the terms decided. */
@Component
public class PrepareContractWorker {

    private final Contracts contracts;

    PrepareContractWorker(Contracts contracts) {
        this.contracts = contracts;
    }

    @JobWorker(type = ContractSigningProcess.JobTypes.PREPARE_CONTRACT)
    public void prepare(ActivatedJob job, @VariablesAsType ContractSigningProcess.PrepareContract input) {
        contracts.prepare(input.applicationId(), input.partnerId(), input.contractTerms(), WorkerActor.of(job));
    }
}
