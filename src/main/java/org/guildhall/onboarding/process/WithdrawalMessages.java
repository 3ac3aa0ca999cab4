package org.guildhall.onboarding.process;

import org.guildhall.onboarding.WithdrawalRequested;
import org.guildhall.partners.Occurrence;
import org.guildhall.workflow.EngineMessages;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells the engine that an applicant wants to stop. */
@Component
class WithdrawalMessages {

    private final EngineMessages messages;

    WithdrawalMessages(EngineMessages messages) {
        this.messages = messages;
    }

    @Async
    @TransactionalEventListener
    void on(WithdrawalRequested event) {
        Occurrence occurrence = event.occurrence();
        messages.publish(
                PartnerOnboardingProcess.Messages.APPLICATION_WITHDRAWN,
                occurrence.applicationId().toString(),
                occurrence.id().toString(),
                new PartnerOnboardingProcess.Case(occurrence.applicationId(), occurrence.partnerId()));
    }
}
