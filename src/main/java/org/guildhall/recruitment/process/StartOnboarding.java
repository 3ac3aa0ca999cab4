package org.guildhall.recruitment.process;

import java.util.UUID;
import org.guildhall.recruitment.ApplicationSubmitted;
import org.guildhall.workflow.EngineMessages;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells the engine of a submitted application, which starts the onboarding; kept and repeated while it is down. */
@Component
public class StartOnboarding {

    private final EngineMessages engine;

    public StartOnboarding(EngineMessages engine) {
        this.engine = engine;
    }

    @ApplicationModuleListener
    public void on(ApplicationSubmitted submitted) {
        UUID applicationId = submitted.occurrence().applicationId();
        engine.publish(
                RecruitmentProcess.Messages.APPLICATION_SUBMITTED,
                applicationId.toString(),
                submitted.occurrence().id().toString(),
                new RecruitmentProcess.SubmittedApplication(
                        applicationId, submitted.occurrence().partnerId()));
    }
}
