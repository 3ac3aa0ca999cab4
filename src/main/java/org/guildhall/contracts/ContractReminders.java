package org.guildhall.contracts;

import java.time.Clock;
import java.util.UUID;
import org.guildhall.contracts.Contract.State;
import org.guildhall.partners.Actor;
import org.guildhall.partners.Occurrence;
import org.guildhall.workflow.Once;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says that a signature is awaited: once per step of the process, and only while it is. */
@Service
public class ContractReminders {

    private final ContractRecords records;
    private final Once once;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ContractReminders(ContractRecords records, Once once, ApplicationEventPublisher events, Clock clock) {
        this.records = records;
        this.once = once;
        this.events = events;
        this.clock = clock;
    }

    /** @param step key of the process step that asks; the same step reminds once */
    @Transactional
    public void remindSignatory(UUID applicationId, String step, Actor actor) {
        records.find(applicationId)
                .filter(contract -> contract.state() == State.OFFERED)
                .filter(contract -> once.first("contracts.remindSignatory", step))
                .ifPresent(contract -> events.publishEvent(new SignatureReminderDue(occurrence(contract, actor))));
    }

    /** @param step key of the process step that asks; the same step escalates once */
    @Transactional
    public void escalateCountersignature(UUID applicationId, String step, Actor actor) {
        records.find(applicationId)
                .filter(contract -> contract.state() == State.SIGNED)
                .filter(contract -> once.first("contracts.escalateCountersignature", step))
                .ifPresent(contract -> events.publishEvent(new CountersignatureOverdue(occurrence(contract, actor))));
    }

    private Occurrence occurrence(Contract contract, Actor actor) {
        return Occurrence.of(
                clock, contract.offer().partnerId(), contract.offer().applicationId(), actor);
    }
}
