package org.guildhall.recruitment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.partners.Actor;
import org.guildhall.partners.Occurrence;
import org.guildhall.recruitment.Appeal.Outcome;
import org.guildhall.workflow.Once;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Appeals of rejected applicants: made in time, counted, and decided by another manager than the one who rejected. */
@Service
public class Appeals {

    private final ApplicationStore applications;
    private final AppealStore appeals;
    private final Once once;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Appeals(
            ApplicationStore applications,
            AppealStore appeals,
            Once once,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.appeals = appeals;
        this.once = once;
        this.events = events;
        this.clock = clock;
    }

    /** @param made how many appeals there are by now */
    public record Lapse(boolean lapsed, int made) {}

    /**
     * Takes an appeal.
     *
     * @return how many appeals there are by now
     * @throws IllegalApplicationState when there is no rejection against which one may appeal
     */
    @Transactional
    public int submit(UUID applicationId, String statement, Actor actor) {
        PartnerApplication application = applications.lock(applicationId);
        if (appeals.right(applicationId).isEmpty()) {
            throw IllegalApplicationState.cannot("appeal for", applicationId, application.state());
        }
        PartnerApplication appealed = application.appealed();
        int number = appeals.ofApplication(applicationId).size() + 1;
        Review review = application.review();
        appeals.insert(
                applicationId,
                new Appeal(
                        number,
                        statement,
                        application.closingReason(),
                        review == null ? null : review.reviewer(),
                        clock.instant(),
                        null,
                        null,
                        null));
        appeals.revoke(applicationId);
        applications.update(appealed);
        events.publishEvent(
                new AppealSubmitted(occurrence(application, actor).change(application.state(), appealed.state())));
        return number;
    }

    /** How many more appeals the applicant may make; 0 when none. */
    @Transactional(readOnly = true)
    public int left(UUID applicationId) {
        return appeals.right(applicationId).map(AppealStore.Right::left).orElse(0);
    }

    /** Reminds of the time that is running out, once per occurrence and only while nobody has appealed. */
    @Transactional
    public void remind(UUID applicationId, String occurrenceKey, Actor actor) {
        PartnerApplication application = applications.lock(applicationId);
        Optional<Instant> until = appeals.right(applicationId).map(AppealStore.Right::until);
        if (until.isPresent() && once.first("recruitment.remindAppellant", occurrenceKey)) {
            events.publishEvent(new AppealReminderDue(occurrence(application, actor), until.get()));
        }
    }

    /** Makes a rejection final, unless an appeal arrived a moment before. */
    @Transactional
    public Lapse lapse(UUID applicationId, String occurrenceKey, Actor actor) {
        PartnerApplication application = applications.lock(applicationId);
        int made = appeals.ofApplication(applicationId).size();
        if (once.first("recruitment.lapseAppeal", occurrenceKey)
                && appeals.right(applicationId).isPresent()) {
            appeals.revoke(applicationId);
            events.publishEvent(new AppealLapsed(occurrence(application, actor)));
        }
        return new Lapse(application.state() == ApplicationState.REJECTED, made);
    }

    /**
     * Keeps what another manager decided; an overturned rejection goes back to review.
     *
     * @throws IllegalApplicationState when no appeal waits for a decision
     * @throws SameManager when this manager rejected the application
     */
    @Transactional
    public void decide(UUID applicationId, Outcome outcome, String reason, UUID decider, Actor actor) {
        PartnerApplication application = applications.lock(applicationId);
        Appeal open = open(applicationId)
                .orElseThrow(() ->
                        IllegalApplicationState.cannot("decide on an appeal for", applicationId, application.state()));
        if (decider.equals(open.rejectedBy())) {
            throw new SameManager(applicationId);
        }
        appeals.decide(applicationId, outcome, reason, decider, clock.instant());
        events.publishEvent(new AppealDecided(
                occurrence(application, actor).change(null, outcome).because(reason)));
        if (outcome == Outcome.OVERTURNED) {
            PartnerApplication reopened = application.reopened();
            applications.update(reopened);
            events.publishEvent(new RejectionOverturned(occurrence(application, actor)
                    .change(application.state(), reopened.state())
                    .because(reason)));
        }
    }

    /** Says that a decision on an appeal is late, once per occurrence and only while it is. */
    @Transactional
    public void escalate(UUID applicationId, String occurrenceKey, Actor actor) {
        PartnerApplication application = applications.lock(applicationId);
        if (open(applicationId).isPresent() && once.first("recruitment.escalateAppeal", occurrenceKey)) {
            events.publishEvent(new AppealOverdue(occurrence(application, actor)));
        }
    }

    /** The appeal that waits for a decision. */
    @Transactional(readOnly = true)
    public Optional<Appeal> open(UUID applicationId) {
        return ofApplication(applicationId).stream()
                .filter(appeal -> appeal.outcome() == null)
                .findFirst();
    }

    /** All appeals, oldest first. */
    @Transactional(readOnly = true)
    public List<Appeal> ofApplication(UUID applicationId) {
        return appeals.ofApplication(applicationId);
    }

    /** The managers whose rejections were appealed against. */
    @Transactional(readOnly = true)
    public Set<UUID> rejecters(UUID applicationId) {
        return ofApplication(applicationId).stream()
                .map(Appeal::rejectedBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Occurrence occurrence(PartnerApplication application, Actor actor) {
        return Occurrence.of(clock, application.partnerId(), application.id(), actor);
    }
}
