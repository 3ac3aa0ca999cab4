package org.guildhall.duediligence.process;

import java.util.UUID;
import org.guildhall.duediligence.CaseState;
import org.guildhall.duediligence.DueDiligenceCases;
import org.guildhall.duediligence.rescreening.NewHitsReviewed;
import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerStatus;
import org.guildhall.partners.PartnerStatusChanged;
import org.guildhall.workflow.EngineMessages;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells the engine that something is decided for which a case may wait; kept and repeated while it is down. */
@Component
public class ReleaseHeldCase {

    private final DueDiligenceCases cases;
    private final EngineMessages engine;

    public ReleaseHeldCase(DueDiligenceCases cases, EngineMessages engine) {
        this.cases = cases;
        this.engine = engine;
    }

    @ApplicationModuleListener
    public void on(NewHitsReviewed reviewed) {
        release(reviewed.occurrence());
    }

    @ApplicationModuleListener
    public void on(PartnerStatusChanged changed) {
        if (changed.status() != PartnerStatus.SUSPENDED) {
            release(changed.occurrence());
        }
    }

    private void release(Occurrence decided) {
        UUID applicationId = decided.applicationId();
        if (cases.find(applicationId)
                .filter(found -> found.state() == CaseState.OPEN)
                .isPresent()) {
            engine.publish(
                    DueDiligenceProcess.Messages.NEW_HITS_DECIDED,
                    applicationId.toString(),
                    decided.id().toString(),
                    new DueDiligenceProcess.OfApplication(applicationId));
        }
    }
}
