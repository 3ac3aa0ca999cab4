package org.guildhall.duediligence.evidence;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.duediligence.checks.DocumentType;
import org.guildhall.duediligence.checks.HandedDocument;
import org.guildhall.duediligence.checks.Identifiers;
import org.guildhall.duediligence.checks.Questionnaires;
import org.guildhall.partners.Actor;
import org.guildhall.partners.Occurrence;
import org.guildhall.workflow.Once;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What applicants are asked for: asked, reminded of, handed in, or given up on. */
@Service
public class EvidenceRequests {

    private static final String LAPSED = "Some of what we asked for did not arrive in time. We go on without it.";

    private final EvidenceStore store;
    private final EvidenceContents contents;
    private final Questionnaires questionnaires;
    private final Once once;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EvidenceRequests(
            EvidenceStore store,
            EvidenceContents contents,
            Questionnaires questionnaires,
            Once once,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.contents = contents;
        this.questionnaires = questionnaires;
        this.once = once;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks for what is required, once.
     *
     * @return whether the applicant has anything to do
     */
    @Transactional
    public boolean request(UUID applicationId, UUID partnerId, Requirements required, Actor actor) {
        boolean ask = required.askApplicant();
        EvidenceRequest request = new EvidenceRequest(
                applicationId, partnerId, ask ? RequestState.WAITING : RequestState.CHECKING, 1, null, null);
        if (!store.insert(request, clock.instant())) {
            return ask;
        }
        List<ItemId> items = items(required);
        for (int position = 0; position < items.size(); position++) {
            store.insert(applicationId, position, EvidenceItem.asked(items.get(position)));
        }
        if (!ask) {
            keep(request, EvidenceItem.asked(ItemId.IDENTIFIERS), Identifiers.NONE, null);
        }
        if (required.mediaSearch()) {
            keep(request, EvidenceItem.asked(ItemId.MEDIA_SEARCH), List.of(), null);
        }
        if (ask) {
            events.publishEvent(new EvidenceRequested(
                    occurrence(request, actor).change(null, items.size() + " pieces of evidence")));
        }
        return ask;
    }

    @Transactional(readOnly = true)
    public Optional<EvidenceRequest> find(UUID applicationId) {
        return store.find(applicationId);
    }

    @Transactional(readOnly = true)
    public List<EvidenceItem> items(UUID applicationId) {
        return store.items(applicationId);
    }

    /** What the applicant has to hand in now, in order. */
    @Transactional(readOnly = true)
    public List<EvidenceItem> open(UUID applicationId) {
        return store.items(applicationId).stream().filter(EvidenceItem::open).toList();
    }

    /**
     * Takes what the applicant hands in: everything that is open, and nothing else.
     *
     * @throws IllegalEvidenceState when nothing is asked for now
     * @throws IllegalArgumentException when something that is asked for is not among it
     */
    @Transactional
    public void provide(UUID applicationId, HandedIn handedIn, UUID person, Actor actor) {
        EvidenceRequest request = store.lock(applicationId);
        request.expect(RequestState.WAITING, "hand in evidence");
        List<EvidenceItem> open = open(applicationId);
        for (EvidenceItem item : open) {
            Object content = handedIn.of(item.id());
            if (content == null) {
                throw new IllegalArgumentException("Expected evidence for '%s', but there is none. Hand it in too."
                        .formatted(item.id().text()));
            }
            keep(request, item, content, person);
        }
        store.update(request.in(RequestState.CHECKING));
        events.publishEvent(
                new EvidenceProvided(occurrence(request, actor).change(null, open.size() + " pieces of evidence")));
    }

    /** Reminds the applicant, once per occurrence, while something is asked for. */
    @Transactional
    public void remind(UUID applicationId, String occurrenceKey, Actor actor) {
        EvidenceRequest request = store.lock(applicationId);
        if (request.state() == RequestState.WAITING
                && once.first("supporting-evidence.remindApplicant", occurrenceKey)) {
            events.publishEvent(new EvidenceReminderDue(occurrence(request, actor)));
        }
    }

    /** Gives up on what did not come, unless it came a moment before. */
    @Transactional
    public void lapse(UUID applicationId, String occurrenceKey, Actor actor) {
        EvidenceRequest request = store.lock(applicationId);
        // A late repetition must not end a round that was opened since.
        if (!once.first("supporting-evidence.lapseEvidence", occurrenceKey)
                || request.state() != RequestState.WAITING) {
            return;
        }
        open(applicationId).forEach(item -> store.update(applicationId, item.missing(request.round())));
        store.update(request.in(RequestState.CHECKING));
        events.publishEvent(new EvidenceLapsed(occurrence(request, actor).because(LAPSED)));
    }

    private List<ItemId> items(Requirements required) {
        List<ItemId> items = new ArrayList<>();
        items.add(ItemId.IDENTIFIERS);
        if (required.figures()) {
            items.add(ItemId.FIGURES);
        }
        required.questionnaires()
                .forEach(id ->
                        items.add(ItemId.questionnaire(questionnaires.find(id).id())));
        required.documents()
                .forEach(code ->
                        items.add(ItemId.document(DocumentType.ofCode(code).code())));
        if (required.mediaSearch()) {
            items.add(ItemId.MEDIA_SEARCH);
        }
        return items;
    }

    private void keep(EvidenceRequest request, EvidenceItem item, Object content, @Nullable UUID person) {
        String json = contents.write(content);
        String sha256 = content instanceof HandedDocument document ? document.sha256() : null;
        store.update(request.applicationId(), item.submitted(request.round(), json));
        store.keepSubmission(request, item.id(), json, sha256, person, clock.instant());
    }

    private Occurrence occurrence(EvidenceRequest request, Actor actor) {
        return Occurrence.of(clock, request.partnerId(), request.applicationId(), actor);
    }
}
