package org.guildhall.duediligence.process;

import org.guildhall.duediligence.rescreening.NewHitsFound;
import org.guildhall.partners.Occurrence;
import org.guildhall.workflow.EngineMessages;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells the engine of new hits, which starts their review; kept and repeated while it is down. */
@Component
public class StartRescreening {

    private final EngineMessages engine;

    public StartRescreening(EngineMessages engine) {
        this.engine = engine;
    }

    @ApplicationModuleListener
    public void on(NewHitsFound found) {
        Occurrence occurrence = found.occurrence();
        engine.publish(
                RescreeningProcess.Messages.NEW_HITS_FOUND,
                occurrence.id().toString(),
                occurrence.id().toString(),
                new RescreeningProcess.Subject(occurrence.applicationId(), occurrence.partnerId()));
    }
}
