package org.guildhall.contracts.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.contracts.Contracts;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Ends the time to sign, unless the partner was faster. */
@Component
public class ExpireContractWorker {

    private final Contracts contracts;

    ExpireContractWorker(Contracts contracts) {
        this.contracts = contracts;
    }

    @JobWorker(type = ContractSigningProcess.JobTypes.EXPIRE_CONTRACT)
    public ContractSigningProcess.ContractExpiry expire(
            ActivatedJob job, @VariablesAsType ContractSigningProcess.Case input) {
        var expiry = contracts.expire(input.applicationId(), WorkerActor.of(job));
        return new ContractSigningProcess.ContractExpiry(expiry.contractExpired(), expiry.contractSigned());
    }
}
