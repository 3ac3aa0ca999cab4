package org.guildhall.recruitment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.denylist.Resemblance;
import org.guildhall.denylist.Resemblances;
import org.guildhall.partners.Actor;
import org.guildhall.partners.Occurrence;
import org.guildhall.partners.Organisation;
import org.guildhall.partners.Organisations;
import org.guildhall.partners.PartnerStatus;
import org.guildhall.tracks.ApplicationField;
import org.guildhall.tracks.Assessment;
import org.guildhall.tracks.Criteria;
import org.guildhall.tracks.FieldUse;
import org.guildhall.tracks.OwnAnswers;
import org.guildhall.tracks.Tracks;
import org.guildhall.workflow.Once;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From a submitted application to the decision on it: checks, review, approval, rejection. */
@Service
public class ApplicationReviews {

    private final ApplicationStore applications;
    private final InformationRequestStore requests;
    private final AppealStore appeals;
    private final Organisations organisations;
    private final Resemblances resemblances;
    private final CompanyDetailsStore details;
    private final Tracks tracks;
    private final EligibilityWords rules;
    private final Once once;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApplicationReviews(
            ApplicationStore applications,
            InformationRequestStore requests,
            AppealStore appeals,
            Organisations organisations,
            Tracks tracks,
            Resemblances resemblances,
            CompanyDetailsStore details,
            EligibilityWords rules,
            Once once,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.requests = requests;
        this.appeals = appeals;
        this.organisations = organisations;
        this.tracks = tracks;
        this.resemblances = resemblances;
        this.details = details;
        this.rules = rules;
        this.once = once;
        this.events = events;
        this.clock = clock;
    }

    /** Also measures the applicant by the criteria of its track, with what is known now. */
    @Transactional
    public Completeness checkCompleteness(UUID applicationId) {
        PartnerApplication application =
                applications.find(applicationId).orElseThrow(() -> new UnknownApplication(applicationId));
        boolean answered = requests.ofApplication(applicationId).stream().anyMatch(r -> r.answer() != null);
        Organisation organisation = organisations.find(application.partnerId());
        Assessment assessment = tracks.assess(applicationId, organisation.yearsInBusiness(), organisation.employees());
        boolean numberNeeded = tracks.ofApplication(applicationId).demands().use(ApplicationField.REGISTRATION_NUMBER)
                != FieldUse.HIDDEN;
        return Completeness.of(organisation, answered || !numberNeeded, assessment.outcome());
    }

    /** What the applicant said that only its track asks: answers, and figures by period. */
    @Transactional(readOnly = true)
    public List<OwnAnswers.Answer> ownAnswers(UUID applicationId) {
        OwnAnswers own = tracks.ownAnswers(applicationId);
        if (own.figures().isEmpty()) {
            return own.answers();
        }
        Criteria criteria = tracks.ofApplication(applicationId).demands().criteria();
        return Stream.concat(own.answers().stream(), own.figures().stream().map(figure -> figure.words(criteria)))
                .toList();
    }

    /**
     * Looks for the same organisation in the register and keeps the eligibility verdict for the reviewer.
     *
     * @return whether there are any
     */
    @Transactional
    public boolean checkDuplicates(UUID applicationId, @Nullable Eligibility eligibility) {
        PartnerApplication application = applications.lock(applicationId);
        applications.update(application.checked(withFigures(applicationId, eligibility)));
        return !duplicates(applicationId).isEmpty();
    }

    /**
     * Who has something in common with the applicant: on the deny list, in the register, or refused before. Unconfirmed
     * applications do not count.
     */
    @Transactional(readOnly = true)
    public List<Resemblance> duplicates(UUID applicationId) {
        PartnerApplication application =
                applications.find(applicationId).orElseThrow(() -> new UnknownApplication(applicationId));
        List<Resemblance> found = resemblances.of(application.partnerId());
        Set<UUID> unconfirmed =
                applications.unconfirmed(found.stream().map(Resemblance::id).toList());
        return found.stream().filter(other -> !unconfirmed.contains(other.id())).toList();
    }

    /** What the applicant said beside what is in the register. */
    @Transactional(readOnly = true)
    public CompanyDetails details(UUID applicationId) {
        return details.find(applicationId).orElse(CompanyDetails.NONE);
    }

    /** Whether somebody has to say how to deal with it: a declared conflict of interest, or one on the deny list. */
    @Transactional(readOnly = true)
    public boolean flagged(UUID applicationId) {
        return details(applicationId).conflict()
                || duplicates(applicationId).stream().anyMatch(Resemblance::denied);
    }

    /** Keeps how a reviewer dealt with what was flagged; the applicant never reads it. */
    @Transactional
    public void assess(UUID applicationId, String text, UUID reviewer, Actor actor) {
        PartnerApplication application = applications.lock(applicationId);
        details.assess(applicationId, reviewer, clock.instant(), text);
        events.publishEvent(new FlagsAssessed(occurrence(application, actor).because(text)));
    }

    /**
     * Keeps what a partner manager decided; the process carries it out.
     *
     * @param fields what the applicant may correct when asked for information
     */
    @Transactional
    public void review(
            UUID applicationId,
            ReviewDecision decision,
            @Nullable String reason,
            Set<CorrectableField> fields,
            UUID reviewer,
            Actor actor) {
        PartnerApplication application = applications.lock(applicationId);
        applications.update(application.reviewed(new Review(decision, reason, fields, reviewer, clock.instant())));
        events.publishEvent(new ApplicationReviewed(
                occurrence(application, actor).change(null, decision.code()).because(reason), decision));
    }

    /** Carries out an approval: the organisation goes on with its onboarding. */
    @Transactional
    public void approve(UUID applicationId, Actor actor) {
        PartnerApplication application = applications.lock(applicationId);
        if (application.state() == ApplicationState.APPROVED) {
            return;
        }
        PartnerApplication approved = application.approved(clock.instant());
        applications.update(approved);
        organisations.changeStatus(application.partnerId(), PartnerStatus.ONBOARDING, actor, applicationId);
        events.publishEvent(new ApplicationApproved(occurrence(application, actor)
                .change(application.state(), approved.state())
                .because(approved.closingReason())));
    }

    /**
     * Carries out a rejection, for the reviewer's reason or because the eligibility decision rules it out; or says that it
     * stands after an appeal.
     *
     * @param occurrenceKey which time the process rejects
     * @param eligibility the verdict the process has, if any
     * @param right whether the applicant may appeal
     */
    @Transactional
    public void reject(
            UUID applicationId,
            String occurrenceKey,
            @Nullable Eligibility eligibility,
            AppealRight right,
            Actor actor) {
        PartnerApplication application = applications.lock(applicationId);
        // A late repetition must not reject what an appeal has brought back to review.
        if (application.state() == ApplicationState.REJECTED
                || !once.first("recruitment.rejectApplication", occurrenceKey)) {
            return;
        }
        Eligibility measured = withFigures(applicationId, eligibility);
        boolean appealed = application.state() == ApplicationState.APPEALED;
        String reason = appealed ? upheldBecause(applicationId) : reasonToReject(application, measured);
        PartnerApplication rejected = application.checked(measured).rejected(clock.instant(), reason);
        applications.update(rejected);
        Instant until = right.possible() ? clock.instant().plus(right.period()) : null;
        if (until != null) {
            appeals.grant(applicationId, until, right.left());
        }
        Occurrence occurrence = occurrence(application, actor)
                .change(application.state(), rejected.state())
                .because(reason);
        events.publishEvent(
                appealed ? new RejectionUpheld(occurrence, until) : new ApplicationRejected(occurrence, until));
    }

    private String upheldBecause(UUID applicationId) {
        return appeals.ofApplication(applicationId).stream()
                .filter(appeal -> appeal.outcome() == Appeal.Outcome.UPHELD)
                .map(Appeal::reason)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> IllegalApplicationState.withoutDecision("reject", applicationId));
    }

    /** Says that a review is late, once per occurrence and only while nobody has decided. */
    @Transactional
    public void escalate(UUID applicationId, String occurrenceKey, Actor actor) {
        PartnerApplication application = applications.lock(applicationId);
        if (application.state() == ApplicationState.SUBMITTED
                && application.review() == null
                && once.first("recruitment.escalateReview", occurrenceKey)) {
            events.publishEvent(new ReviewOverdue(occurrence(application, actor)));
        }
    }

    /** With the figures that were missed, and by which version of the track. */
    private @Nullable Eligibility withFigures(UUID applicationId, @Nullable Eligibility eligibility) {
        return eligibility == null
                ? null
                : new Eligibility(eligibility.verdict(), rules.kept(applicationId, eligibility.reason()));
    }

    private String reasonToReject(PartnerApplication application, @Nullable Eligibility eligibility) {
        Review review = application.review();
        if (review != null && review.decision() == ReviewDecision.REJECT && review.reason() != null) {
            return review.reason();
        }
        if (review == null && eligibility != null && eligibility.ineligible()) {
            return rules.toApplicant(application.id(), eligibility.reason());
        }
        throw IllegalApplicationState.withoutDecision("reject", application.id());
    }

    private Occurrence occurrence(PartnerApplication application, Actor actor) {
        return Occurrence.of(clock, application.partnerId(), application.id(), actor);
    }
}
