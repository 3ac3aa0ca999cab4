package org.guildhall.duediligence;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.duediligence.matches.FoundMatches;
import org.guildhall.duediligence.matches.MatchDecision;
import org.guildhall.duediligence.matches.MatchReview;
import org.guildhall.duediligence.matches.MatchSource;
import org.guildhall.duediligence.matches.Occasion;
import org.guildhall.duediligence.screening.Screenings;
import org.guildhall.partners.Actor;
import org.guildhall.partners.Occurrence;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The matches of a case, reviewed once. */
@Component
class CaseMatches implements MatchSource {

    private final CaseStore cases;
    private final Screenings screenings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseMatches(CaseStore cases, Screenings screenings, ApplicationEventPublisher events, Clock clock) {
        this.cases = cases;
        this.screenings = screenings;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Occasion occasion() {
        return Occasion.DUE_DILIGENCE;
    }

    @Override
    public Optional<FoundMatches> find(UUID applicationId) {
        return cases.find(applicationId).map(this::found);
    }

    @Override
    public List<FoundMatches> ever(UUID applicationId) {
        return find(applicationId).stream().toList();
    }

    @Override
    public FoundMatches lock(UUID applicationId) {
        DueDiligenceCase current = cases.lock(applicationId);
        current.expectOpen("review the matches of");
        if (current.matchesCleared() != null) {
            throw IllegalCaseState.cannot(
                    "review the matches of", applicationId, "they are settled. Read the finding in the case.");
        }
        return found(current);
    }

    @Override
    public Optional<Boolean> conclusion(UUID applicationId, String wait) {
        return Optional.ofNullable(cases.lock(applicationId).matchesCleared());
    }

    @Override
    public void conclude(MatchReview review, String wait, Actor actor) {
        DueDiligenceCase current = cases.lock(review.applicationId());
        cases.update(current.matchesSettled(review.cleared()));
        events.publishEvent(new MatchesDispositioned(
                Occurrence.of(clock, current.partnerId(), current.applicationId(), actor)
                        .change(null, review.conclusion().code())
                        .because(review.trueMatch().map(MatchDecision::reason).orElse(null)),
                review.cleared()));
    }

    private FoundMatches found(DueDiligenceCase current) {
        return new FoundMatches(
                occasion(),
                current.id(),
                current.applicationId(),
                current.partnerId(),
                current.openedAt(),
                screenings.matches(current.applicationId()));
    }
}
