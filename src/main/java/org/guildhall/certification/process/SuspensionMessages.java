package org.guildhall.certification.process;

import org.guildhall.certification.Holds;
import org.guildhall.partners.PartnerStatus;
import org.guildhall.partners.PartnerStatusChanged;
import org.guildhall.workflow.EngineMessages;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells the engine that a suspension has ended for which a certificate waits; kept and repeated while it is down. */
@Component
public class SuspensionMessages {

    private final Holds holds;
    private final EngineMessages engine;

    public SuspensionMessages(Holds holds, EngineMessages engine) {
        this.holds = holds;
        this.engine = engine;
    }

    @ApplicationModuleListener
    public void on(PartnerStatusChanged changed) {
        if (changed.status() == PartnerStatus.SUSPENDED) {
            return;
        }
        holds.ofPartner(changed.occurrence().partnerId())
                .ifPresent(hold -> engine.publish(
                        CertificationProcess.Messages.SUSPENSION_DECIDED,
                        hold.applicationId().toString(),
                        changed.occurrence().id().toString(),
                        new CertificationProcess.Case(hold.applicationId(), hold.partnerId())));
    }
}
