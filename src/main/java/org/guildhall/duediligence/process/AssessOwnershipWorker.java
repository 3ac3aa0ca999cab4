package org.guildhall.duediligence.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.guildhall.duediligence.ownership.Ownership;
import org.guildhall.duediligence.ownership.Ownerships;
import org.springframework.stereotype.Component;

/** Says whether sanctioned parties own the company, and how far its ownership is known. */
@Component
public class AssessOwnershipWorker {

    private final Ownerships ownerships;

    public AssessOwnershipWorker(Ownerships ownerships) {
        this.ownerships = ownerships;
    }

    @JobWorker(type = DueDiligenceProcess.JobTypes.ASSESS_OWNERSHIP)
    public DueDiligenceProcess.AssessedOwnership assess(@VariablesAsType DueDiligenceProcess.OfApplication input) {
        Ownership ownership = ownerships.ofApplication(input.applicationId());
        return new DueDiligenceProcess.AssessedOwnership(
                ownership.sanctioned(), ownership.layers(), ownership.undisclosedPercent());
    }
}
