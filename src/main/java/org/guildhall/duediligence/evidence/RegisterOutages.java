package org.guildhall.duediligence.evidence;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.partners.Actor;
import org.guildhall.partners.Occurrence;
import org.guildhall.workflow.Once;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The legal check when a register gives no answer: it waits, and an officer says how it goes on. */
@Service
public class RegisterOutages {

    private final EvidenceStore store;
    private final Once once;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RegisterOutages(EvidenceStore store, Once once, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.once = once;
        this.events = events;
        this.clock = clock;
    }

    /** Keeps why the check waits; saying it again changes nothing. */
    @Transactional
    public void blocked(UUID applicationId, String because, Actor actor) {
        EvidenceRequest request = store.lock(applicationId);
        if (request.state() != RequestState.CHECKING || because.equals(request.blockedBecause())) {
            return;
        }
        store.update(request.blocked(because));
        events.publishEvent(new CheckBlocked(occurrence(request, actor).because(because)));
    }

    /** Why the check waits; empty when it does not. */
    @Transactional(readOnly = true)
    public Optional<String> reason(UUID applicationId) {
        return store.find(applicationId).map(EvidenceRequest::blockedBecause);
    }

    /** Lets the check ask the registers again. */
    @Transactional
    public void retry(UUID applicationId) {
        EvidenceRequest request = store.lock(applicationId);
        request.expect(RequestState.CHECKING, "ask the registers again");
        store.update(request.blocked(null));
    }

    /** Lets the check go on without the registers, in this round. */
    @Transactional
    public void goOnWithout(UUID applicationId, String reason, Actor actor) {
        EvidenceRequest request = store.lock(applicationId);
        request.expect(RequestState.CHECKING, "go on without registers");
        store.update(request.withoutRegisters(reason));
        events.publishEvent(new RegistersWaived(occurrence(request, actor).because(reason)));
    }

    /** Says that the check still waits, once per wait. */
    @Transactional
    public void escalate(UUID applicationId, String wait, Actor actor) {
        EvidenceRequest request = store.lock(applicationId);
        if (request.blockedBecause() != null && once.first("supporting-evidence.escalateRegister", wait)) {
            events.publishEvent(new CheckRestorationOverdue(occurrence(request, actor)));
        }
    }

    private Occurrence occurrence(EvidenceRequest request, Actor actor) {
        return Occurrence.of(clock, request.partnerId(), request.applicationId(), actor);
    }
}
