package org.guildhall.duediligence;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.duediligence.matches.MatchReview;
import org.guildhall.duediligence.matches.MatchReviews;
import org.guildhall.duediligence.matches.Occasion;
import org.guildhall.duediligence.ownership.Ownerships;
import org.guildhall.duediligence.ratings.AssessmentStore;
import org.guildhall.duediligence.ratings.HighRiskDecided;
import org.guildhall.duediligence.ratings.HighRiskDecision;
import org.guildhall.duediligence.ratings.RiskAssessment;
import org.guildhall.duediligence.ratings.RiskRated;
import org.guildhall.duediligence.ratings.RiskRating;
import org.guildhall.duediligence.screening.Screenings;
import org.guildhall.duediligence.suspension.Suspensions;
import org.guildhall.partners.Actor;
import org.guildhall.partners.Occurrence;
import org.guildhall.partners.Organisations;
import org.guildhall.partners.PartnerStatus;
import org.guildhall.partners.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The examination of an applicant from its opening to the decision whether it may go on. */
@Service
public class DueDiligenceCases {

    /** What an applicant may read when turned down: never what was found. */
    static final String APPLICANT_REASON = "We could not complete due diligence.";

    private final CaseStore cases;
    private final AssessmentStore assessments;
    private final Screenings screenings;
    private final Ownerships ownerships;
    private final MatchReviews reviews;
    private final Suspensions suspensions;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DueDiligenceCases(
            CaseStore cases,
            AssessmentStore assessments,
            Screenings screenings,
            MatchReviews reviews,
            Ownerships ownerships,
            Suspensions suspensions,
            Organisations organisations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.assessments = assessments;
        this.screenings = screenings;
        this.ownerships = ownerships;
        this.suspensions = suspensions;
        this.reviews = reviews;
        this.organisations = organisations;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens the case of an application, if it has none.
     *
     * @return ids of the parties to screen
     */
    @Transactional
    public List<UUID> open(UUID applicationId, UUID partnerId, Actor actor) {
        DueDiligenceCase opened = DueDiligenceCase.opened(applicationId, partnerId, clock.instant());
        if (cases.insert(opened)) {
            events.publishEvent(new DueDiligenceOpened(occurrence(opened, actor).change(null, opened.state())));
        }
        return organisations.parties(partnerId).stream().map(Party::id).toList();
    }

    @Transactional(readOnly = true)
    public Optional<DueDiligenceCase> find(UUID applicationId) {
        return cases.find(applicationId);
    }

    /** @throws UnknownCase when the application has none */
    @Transactional(readOnly = true)
    public DueDiligenceCase get(UUID applicationId) {
        return cases.find(applicationId).orElseThrow(() -> new UnknownCase(applicationId));
    }

    /** Keeps how deep to look. */
    @Transactional
    public void setDepth(UUID applicationId, DiligenceDepth depth) {
        DueDiligenceCase current = cases.lock(applicationId);
        if (current.diligenceDepth() != depth) {
            cases.update(current.lookedAt(depth));
        }
    }

    /** How the rating of a case came about; empty while there is none, and for ratings from before this was kept. */
    @Transactional(readOnly = true)
    public Optional<RiskAssessment> assessment(UUID applicationId) {
        return cases.find(applicationId).flatMap(found -> assessments.find(found.id()));
    }

    /**
     * Keeps the risk rating that the decision gave.
     *
     * @param basis how it came about; null from models that do not tell
     */
    @Transactional
    public void rate(UUID applicationId, RiskRating rating, RiskAssessment.@Nullable Basis basis, Actor actor) {
        DueDiligenceCase current = cases.lock(applicationId);
        RiskAssessment.Basis known =
                assessments.find(current.id()).map(RiskAssessment::basis).orElse(null);
        if (current.riskRating() == rating && Objects.equals(known, basis)) {
            return;
        }
        cases.update(
                current.rated(rating, ownerships.ofApplication(applicationId).sanctioned()));
        if (basis != null) {
            assessments.keep(current.id(), new RiskAssessment(rating, basis, clock.instant()));
        }
        String before =
                current.riskRating() == null ? null : current.riskRating().code();
        events.publishEvent(new RiskRated(
                occurrence(current, actor)
                        .change(before, rating.code())
                        .because(basis == null ? null : "%s: %s".formatted(basis.rule(), basis.reason())),
                rating));
    }

    /**
     * Keeps an officer's decision whether the high risk is taken.
     *
     * @throws FourEyesRequired when this officer decided on the matches
     */
    @Transactional
    public void decideHighRisk(UUID applicationId, boolean approved, String reason, UUID officer, Actor actor) {
        DueDiligenceCase current = cases.lock(applicationId);
        cases.update(current.highRiskDecided(
                new HighRiskDecision(approved, reason, officer, clock.instant()),
                review(applicationId).deciders()));
        events.publishEvent(new HighRiskDecided(
                occurrence(current, actor)
                        .change(null, approved ? "approve" : "reject")
                        .because(reason),
                approved));
    }

    /** Lets the applicant go on, unless something that was found since waits for a decision or the partnership has ended. */
    @Transactional
    public Passing pass(UUID applicationId, Actor actor) {
        DueDiligenceCase current = cases.lock(applicationId);
        if (current.state() == CaseState.PASSED) {
            return Passing.PASSED;
        }
        PartnerStatus status = organisations.find(current.partnerId()).status();
        if (status.ended()) {
            return Passing.REFUSED;
        }
        if (status == PartnerStatus.SUSPENDED
                || suspensions.undecided(current.partnerId())
                || reviews.find(Occasion.RESCREENING, applicationId).isPresent()) {
            cases.update(current.held());
            return Passing.ON_HOLD;
        }
        DueDiligenceCase passed = current.passed(
                screenings.summarise(applicationId),
                ownerships.ofApplication(applicationId).sanctioned(),
                clock.instant());
        cases.update(passed);
        events.publishEvent(new DueDiligencePassed(occurrence(current, actor).change(current.state(), passed.state())));
        return Passing.PASSED;
    }

    /** Turns the applicant down, as an officer decided, or because the partnership has ended. */
    @Transactional
    public void reject(UUID applicationId, Actor actor) {
        DueDiligenceCase current = cases.lock(applicationId);
        if (current.state() == CaseState.REJECTED) {
            return;
        }
        DueDiligenceCase rejected = current.rejected(clock.instant());
        String reason = organisations.find(current.partnerId()).status().ended()
                ? "The partnership ended before due diligence was passed."
                : current.reasonToReject(review(applicationId));
        cases.update(rejected);
        events.publishEvent(new DueDiligenceRejected(
                occurrence(current, actor)
                        .change(current.state(), rejected.state())
                        .because(reason),
                APPLICANT_REASON));
    }

    private MatchReview review(UUID applicationId) {
        return reviews.find(Occasion.DUE_DILIGENCE, applicationId).orElseThrow(() -> new UnknownCase(applicationId));
    }

    private Occurrence occurrence(DueDiligenceCase current, Actor actor) {
        return Occurrence.of(clock, current.partnerId(), current.applicationId(), actor);
    }
}
