package org.guildhall.recruitment.process;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import org.guildhall.partners.Actor;
import org.guildhall.recruitment.ApplicationSubmitted;
import org.guildhall.recruitment.Receipt;
import org.guildhall.recruitment.RecruitmentHouse;
import org.guildhall.workflow.EngineMessages;
import org.junit.jupiter.api.Test;

class StartOnboardingTest {

    @Test
    void aRepeatedEventSendsTheVerySameMessage() {
        RecruitmentHouse house = new RecruitmentHouse();
        Receipt receipt = house.applications.receive(RecruitmentHouse.form());
        house.applications.confirm(receipt.applicationId(), Actor.system("test"));
        ApplicationSubmitted submitted = house.events.only(ApplicationSubmitted.class);
        EngineMessages engine = mock(EngineMessages.class);
        StartOnboarding listener = new StartOnboarding(engine);

        listener.on(submitted);
        listener.on(submitted);

        verify(engine, times(2))
                .publish(
                        RecruitmentProcess.Messages.APPLICATION_SUBMITTED,
                        receipt.applicationId().toString(),
                        submitted.occurrence().id().toString(),
                        new RecruitmentProcess.SubmittedApplication(receipt.applicationId(), receipt.partnerId()));
        verifyNoMoreInteractions(engine);
    }
}
