package org.guildhall.onboarding;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.api.Cursor;
import org.guildhall.api.Slice;
import org.guildhall.identity.Role;
import org.guildhall.inbox.Tasks;
import org.guildhall.partners.Actor;
import org.guildhall.partners.Occurrence;
import org.guildhall.partners.Organisations;
import org.guildhall.partners.PartnerStatus;
import org.guildhall.partners.PartnerType;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All journeys: where each stands, and how it ends. */
@Service
public class Journeys {

    private final JourneyStore store;
    private final Organisations organisations;
    private final Tasks tasks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Journeys(
            JourneyStore store,
            Organisations organisations,
            Tasks tasks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.organisations = organisations;
        this.tasks = tasks;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Journey> find(UUID applicationId) {
        return store.find(applicationId);
    }

    /** The newest journey of a partner. */
    @Transactional(readOnly = true)
    public Optional<Journey> latestOf(UUID partnerId) {
        return store.latestOf(partnerId);
    }

    /** A part of the list of journeys, newest first; of one organisation, or of all. */
    @Transactional(readOnly = true)
    public Slice<Journey> page(
            Journey.@Nullable State state,
            @Nullable Stage stage,
            @Nullable UUID partner,
            @Nullable Cursor after,
            int limit) {
        return Slice.of(
                store.page(state, stage, partner, after, limit + 1),
                limit,
                it -> Cursor.of(it.startedAt(), it.applicationId()));
    }

    @Transactional(readOnly = true)
    public List<Journey.Progress> progress(UUID applicationId) {
        return store.progress(applicationId);
    }

    @Transactional(readOnly = true)
    public List<Journey.Milestone> milestones(UUID applicationId) {
        return store.milestones(applicationId);
    }

    /** How long each side has had the ball, until the journey's end or now. */
    @Transactional(readOnly = true)
    public TimeShare share(Journey journey) {
        return share(journey, journey.finishedAt() == null ? clock.instant() : journey.finishedAt());
    }

    /**
     * The applicant wants to stop. The process ends it as soon as the engine hears of it.
     *
     * @throws NotWithdrawable when the journey has ended
     */
    @Transactional
    public void withdraw(UUID applicationId, String reason, Actor actor) {
        Journey journey = locked(applicationId);
        if (journey.state() == Journey.State.WITHDRAWING || journey.state() == Journey.State.WITHDRAWN) {
            return;
        }
        if (!journey.state().running()) {
            throw new NotWithdrawable(journey.state());
        }
        store.state(applicationId, Journey.State.WITHDRAWING);
        events.publishEvent(new WithdrawalRequested(occurrence(journey, actor)
                .change(journey.state(), Journey.State.WITHDRAWING)
                .because(reason)));
    }

    /** The process has stopped. */
    @Transactional
    public void recordWithdrawal(UUID applicationId, Actor actor) {
        Journey journey = locked(applicationId);
        if (!journey.state().running()) {
            return;
        }
        end(journey, Journey.State.WITHDRAWN);
        endPartner(journey, PartnerStatus.WITHDRAWN, actor);
        events.publishEvent(
                new ApplicationWithdrawn(occurrence(journey, actor).change(journey.state(), Journey.State.WITHDRAWN)));
    }

    /** A stage ended without a way on. */
    @Transactional
    public void close(UUID applicationId, Actor actor) {
        Journey journey = locked(applicationId);
        if (!journey.state().running()) {
            return;
        }
        end(journey, Journey.State.CLOSED);
        endPartner(journey, PartnerStatus.NOT_ADMITTED, actor);
        events.publishEvent(
                new OnboardingClosed(occurrence(journey, actor).change(journey.state(), Journey.State.CLOSED)));
    }

    void begin(Occurrence submitted) {
        PartnerType type = organisations.find(submitted.partnerId()).partnerType();
        if (store.insert(submitted.applicationId(), submitted.partnerId(), type, submitted.at())) {
            store.startStage(submitted.applicationId(), Stage.RECRUITMENT, submitted.at());
        }
    }

    void passed(Stage stage, Occurrence occurrence) {
        store.finishStage(occurrence.applicationId(), stage, occurrence.at());
        if (stage == Stage.CERTIFICATION) {
            end(locked(occurrence.applicationId()), Journey.State.CERTIFIED);
        } else {
            Stage next = Stage.values()[stage.ordinal() + 1];
            store.stage(occurrence.applicationId(), next);
            store.startStage(occurrence.applicationId(), next, occurrence.at());
        }
    }

    private void end(Journey journey, Journey.State state) {
        Instant now = clock.instant();
        store.end(journey.applicationId(), state, now, share(journey, now).applicant());
    }

    /** A partnership that compliance has terminated stays terminated. */
    private void endPartner(Journey journey, PartnerStatus status, Actor actor) {
        if (!organisations.lock(journey.partnerId()).status().ended()) {
            organisations.changeStatus(journey.partnerId(), status, actor, journey.applicationId());
        }
    }

    private TimeShare share(Journey journey, Instant until) {
        return TimeShare.of(journey.startedAt(), until, tasks.waitingFor(Role.APPLICANT, journey.applicationId()));
    }

    private Journey locked(UUID applicationId) {
        return store.lock(applicationId)
                .orElseThrow(() -> new IllegalStateException("Expected a journey for application " + applicationId
                        + ", but none was begun. Confirm the application first."));
    }

    private Occurrence occurrence(Journey journey, Actor actor) {
        return Occurrence.of(clock, journey.partnerId(), journey.applicationId(), actor);
    }
}
