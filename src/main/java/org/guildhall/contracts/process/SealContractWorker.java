package org.guildhall.contracts.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.contracts.Contracts;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Puts both signatures and their evidence on one paper. */
@Component
public class SealContractWorker {

    private final Contracts contracts;

    SealContractWorker(Contracts contracts) {
        this.contracts = contracts;
    }

    @JobWorker(type = ContractSigningProcess.JobTypes.SEAL_CONTRACT)
    public void seal(ActivatedJob job, @VariablesAsType ContractSigningProcess.Case input) {
        contracts.seal(input.applicationId(), WorkerActor.of(job));
    }
}
