package org.guildhall.webhooks;

import org.guildhall.outbox.Doorbell;
import org.guildhall.partners.PartnerEvent;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the messages of an event in the transaction of the change itself: both are kept, or neither. */
@Component
class StageEvents {

    private final Deliveries deliveries;
    private final Doorbell doorbell;

    StageEvents(Deliveries deliveries, @Qualifier("webhookDoorbell") Doorbell doorbell) {
        this.deliveries = deliveries;
        this.doorbell = doorbell;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PartnerEvent event) {
        Topics.of(event).ifPresent(topic -> {
            String body = Message.of(topic, event.occurrence());
            if (deliveries.enqueue(event.occurrence().id(), topic, body) > 0) {
                doorbell.ringAfterCommit();
            }
        });
    }
}
