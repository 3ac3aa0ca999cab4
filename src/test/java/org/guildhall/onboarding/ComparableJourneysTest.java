package org.guildhall.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.identity.Role;
import org.guildhall.inbox.TaskTable;
import org.guildhall.partners.Actor;
import org.guildhall.partners.Contact;
import org.guildhall.partners.NewOrganisation;
import org.guildhall.partners.Occurrence;
import org.guildhall.partners.Organisations;
import org.guildhall.partners.PartnerRegister;
import org.guildhall.partners.PartnerStatus;
import org.guildhall.partners.PartnerType;
import org.guildhall.testing.ModuleDatabase;
import org.guildhall.testing.MutableClock;
import org.guildhall.testing.RecordedEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ComparableJourneysTest {

    private static final Actor SOMEBODY = Actor.system("test");

    private final MutableClock clock = new MutableClock();
    private final RecordedEvents events = new RecordedEvents();
    private final Organisations organisations = PartnerRegister.open(events, clock);
    private final Journeys journeys =
            new Journeys(new JourneyStore(ModuleDatabase.jdbc()), organisations, TaskTable.open(), events, clock);

    @BeforeEach
    void empty() {
        PartnerRegister.clear();
        TaskTable.clear();
        ModuleDatabase.jdbc()
                .sql("truncate onboarding.journey, onboarding.stage_progress, onboarding.milestone")
                .update();
    }

    @Test
    void halfAndNineOutOfTenOfTheSameType() {
        for (int days = 1; days <= 10; days++) {
            certified(PartnerType.RESELLER, days);
            certified(PartnerType.DISTRIBUTOR, 100);
        }

        Expectation expectation = expectation(begun(PartnerType.RESELLER));

        assertThat(expectation.cases()).isEqualTo(10);
        assertThat(expectation.sameType()).isTrue();
        assertThat(expectation.whole().median()).isEqualTo(days(5.5));
        assertThat(expectation.whole().ninetieth()).isEqualTo(days(9.1));
        assertThat(expectation.fromStage()).isEqualTo(expectation.whole());
    }

    @Test
    void theStageReachedCountsFromItsBeginning() {
        for (int i = 0; i < ComparableJourneys.FEWEST; i++) {
            certified(PartnerType.RESELLER, 10);
        }
        Journey journey = begun(PartnerType.RESELLER);
        for (Stage stage : List.of(Stage.RECRUITMENT, Stage.DUE_DILIGENCE, Stage.CONTRACT)) {
            journeys.passed(stage, occurrence(journey));
        }

        Expectation expectation =
                expectation(journeys.find(journey.applicationId()).orElseThrow());

        assertThat(expectation.whole().median()).isEqualTo(days(10));
        assertThat(expectation.fromStage().median()).isEqualTo(Duration.ZERO);
    }

    @Test
    void otherTypesHelpOutWhereTheOwnHasTooFew() {
        certified(PartnerType.RESELLER, 1);
        for (int i = 0; i < ComparableJourneys.FEWEST; i++) {
            certified(PartnerType.AFFILIATE, 7);
        }

        Expectation expectation = expectation(begun(PartnerType.RESELLER));

        assertThat(expectation.sameType()).isFalse();
        assertThat(expectation.cases()).isEqualTo(ComparableJourneys.FEWEST + 1);
    }

    @Test
    void tooFewRunningRejectedOrOldJourneysSayNothing() {
        for (int i = 0; i < ComparableJourneys.FEWEST; i++) {
            certified(PartnerType.RESELLER, 2);
        }
        clock.pass(Duration.ofDays(368));
        for (int i = 0; i < ComparableJourneys.FEWEST; i++) {
            Journey closed = begun(PartnerType.RESELLER);
            organisations.changeStatus(closed.partnerId(), PartnerStatus.ONBOARDING, SOMEBODY, closed.applicationId());
            journeys.close(closed.applicationId(), SOMEBODY);
        }
        Journey journey = begun(PartnerType.RESELLER);

        assertThat(new ComparableJourneys(ModuleDatabase.jdbc(), clock).expectation(journey))
                .isEmpty();
    }

    @Test
    void aFinishedJourneyKeepsHowLongItWaitedForItsApplicant() {
        for (int i = 0; i < ComparableJourneys.FEWEST; i++) {
            Journey journey = begun(PartnerType.RESELLER);
            Instant begin = clock.instant();
            TaskTable.put(
                    journey.applicationId(),
                    journey.partnerId(),
                    Role.APPLICANT,
                    begin,
                    begin.plus(Duration.ofDays(3)));
            TaskTable.put(journey.applicationId(), journey.partnerId(), Role.PARTNER_MANAGER, begin, null);
            certify(journey, Duration.ofDays(8));
            Journey ended = journeys.find(journey.applicationId()).orElseThrow();
            clock.pass(Duration.ofDays(1));
            assertThat(journeys.share(ended)).isEqualTo(new TimeShare(Duration.ofDays(3), Duration.ofDays(5)));
        }

        assertThat(expectation(begun(PartnerType.RESELLER)).applicantMedian()).isEqualTo(Duration.ofDays(3));
    }

    private Expectation expectation(Journey journey) {
        return new ComparableJourneys(ModuleDatabase.jdbc(), clock)
                .expectation(journey)
                .orElseThrow();
    }

    private void certified(PartnerType type, int days) {
        Instant now = clock.instant();
        certify(begun(type), Duration.ofDays(days));
        clock.set(now);
    }

    /** All stages but the first take no time. */
    private void certify(Journey journey, Duration length) {
        clock.pass(length);
        for (Stage stage : Stage.values()) {
            journeys.passed(stage, occurrence(journey));
        }
    }

    private Journey begun(PartnerType type) {
        UUID partnerId = organisations.register(new NewOrganisation(
                "Nordlicht GmbH",
                null,
                "DE",
                null,
                type,
                null,
                null,
                new Contact("Cleo Contact", "cleo@nordlicht.example"),
                List.of()));
        UUID applicationId = UUID.randomUUID();
        journeys.begin(Occurrence.of(clock, partnerId, applicationId, SOMEBODY));
        return journeys.find(applicationId).orElseThrow();
    }

    private Occurrence occurrence(Journey journey) {
        return Occurrence.of(clock, journey.partnerId(), journey.applicationId(), SOMEBODY);
    }

    private static Duration days(double days) {
        return Duration.ofSeconds(Math.round(days * 24 * 3600));
    }
}
