package org.guildhall.contracts.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import org.guildhall.contracts.ContractTerms;
import org.guildhall.contracts.Contracts;
import org.guildhall.tracks.TrackContent;
import org.guildhall.tracks.Tracks;
import org.guildhall.workflow.WorkerActor;
import org.springframework.stereotype.Component;

/** Offers the contract on the terms of the track, within the limits decided. */
@Component
public class PrepareContractWorker {

    private final Contracts contracts;
    private final Tracks tracks;

    PrepareContractWorker(Contracts contracts, Tracks tracks) {
        this.contracts = contracts;
        this.tracks = tracks;
    }

    @JobWorker(type = ContractSigningProcess.JobTypes.PREPARE_CONTRACT)
    public void prepare(ActivatedJob job, @VariablesAsType ContractSigningProcess.PrepareContract input) {
        TrackContent track = tracks.ofApplication(input.applicationId()).demands();
        contracts.prepare(
                input.applicationId(), input.partnerId(), terms(input, track), track.clauseList(), WorkerActor.of(job));
    }

    private static ContractTerms terms(ContractSigningProcess.PrepareContract input, TrackContent track) {
        ContractTerms offered = ContractTerms.of(track.terms().at(input.riskRating()));
        return input.contractLimits() == null ? offered : input.contractLimits().hold(offered);
    }
}
