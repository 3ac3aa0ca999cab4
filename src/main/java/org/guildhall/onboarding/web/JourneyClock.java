package org.guildhall.onboarding.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.guildhall.languages.Words;
import org.guildhall.onboarding.ComparableJourneys;
import org.guildhall.onboarding.Expectation;
import org.guildhall.onboarding.Journey;
import org.guildhall.onboarding.Journeys;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The honest clock of a journey: who took how long, and when comparable ones ended. */
@Component
class JourneyClock {

    private final Journeys journeys;
    private final ComparableJourneys comparable;
    private final Words words;
    private final Clock clock;

    JourneyClock(Journeys journeys, ComparableJourneys comparable, Words words, Clock clock) {
        this.words = words;
        this.journeys = journeys;
        this.comparable = comparable;
        this.clock = clock;
    }

    JourneyView.ClockView view(Journey journey, List<Journey.Progress> progress) {
        return new JourneyView.ClockView(
                journeys.share(journey), journey.state() == Journey.State.RUNNING ? estimate(journey, progress) : null);
    }

    private JourneyView.@Nullable EstimateView estimate(Journey journey, List<Journey.Progress> progress) {
        Instant reached = progress.stream()
                .filter(it -> it.stage() == journey.stage())
                .map(Journey.Progress::startedAt)
                .findFirst()
                .orElse(journey.startedAt());
        return comparable
                .expectation(journey)
                .map(expectation -> estimate(journey, expectation, reached))
                .orElse(null);
    }

    private JourneyView.EstimateView estimate(Journey journey, Expectation expectation, Instant reached) {
        Instant latest = reached.plus(expectation.fromStage().ninetieth());
        return new JourneyView.EstimateView(
                expectation.sameType()
                        ? words.text("onboarding.journey.cases-of-type", expectation.cases(), journey.partnerType())
                        : words.text("onboarding.journey.cases", expectation.cases()),
                expectation,
                reached.plus(expectation.fromStage().median()),
                latest,
                clock.instant().isAfter(latest));
    }
}
