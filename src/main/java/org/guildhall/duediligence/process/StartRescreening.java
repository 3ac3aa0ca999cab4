package org.guildhall.duediligence.process;

import java.util.UUID;
import org.guildhall.duediligence.DiligenceDepth;
import org.guildhall.duediligence.DueDiligenceCase;
import org.guildhall.duediligence.DueDiligenceCases;
import org.guildhall.duediligence.rescreening.NewHitsFound;
import org.guildhall.partners.Occurrence;
import org.guildhall.workflow.EngineMessages;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells the engine of new hits, which starts their review; kept and repeated while it is down. */
@Component
public class StartRescreening {

    private final EngineMessages engine;
    private final DueDiligenceCases cases;

    public StartRescreening(EngineMessages engine, DueDiligenceCases cases) {
        this.engine = engine;
        this.cases = cases;
    }

    @ApplicationModuleListener
    public void on(NewHitsFound found) {
        Occurrence occurrence = found.occurrence();
        engine.publish(
                RescreeningProcess.Messages.NEW_HITS_FOUND,
                occurrence.id().toString(),
                occurrence.id().toString(),
                new RescreeningProcess.Start(
                        occurrence.applicationId(), occurrence.partnerId(), depth(occurrence.applicationId())));
    }

    private @Nullable String depth(UUID applicationId) {
        return cases.find(applicationId)
                .map(DueDiligenceCase::diligenceDepth)
                .map(DiligenceDepth::code)
                .orElse(null);
    }
}
