package org.guildhall.duediligence.rescreening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.camunda.client.api.response.ActivatedJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.guildhall.duediligence.FourEyesRequired;
import org.guildhall.duediligence.Officer;
import org.guildhall.duediligence.process.EscalateClearingConfirmationWorker;
import org.guildhall.duediligence.process.RescreeningProcess;
import org.guildhall.duediligence.process.SettleNewHitsWorker;
import org.guildhall.duediligence.suspension.Suspension.Outcome;
import org.guildhall.partners.Actor;
import org.guildhall.partners.Correction;
import org.guildhall.partners.PartnerStatus;
import org.guildhall.testing.ActivatedJobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rescreening on a real database: what is found anew, once, and what becomes of it. */
class RescreeningTest {

    private static final Actor OTTO = Actor.system("Otto");
    private static final Officer OFFICER = new Officer(UUID.randomUUID(), "Otto");
    private static final Officer CLARA = new Officer(UUID.randomUUID(), "Clara");
    private static final String HEADER = "id;kind;name;aliases;programme\n";

    @TempDir
    private Path directory;

    private RescreeningHouse house;
    private UUID application;
    private UUID partner;

    @BeforeEach
    void aPartnerThatWasCleared() throws IOException {
        list("1;person;Sable Arrow;;X\n");
        house = new RescreeningHouse(directory.resolve("list.csv"));
        application = UUID.randomUUID();
        partner = house.partner("Nordlicht GmbH", "Ilvara Mostrander", application);
        house.passed(application, partner);
        house.rescreen();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void theFirstPassFindsNothingNew() {
        RescreeningRun first = house.runs.newest(1).getFirst();

        assertThat(first.cause()).isEqualTo(RescreeningRun.Cause.LIST_CHANGE);
        assertThat(first.previous()).isNull();
        assertThat(first.parties()).isEqualTo(3);
        assertThat(first.closedAt()).isNotNull();
        assertThat(house.windows.newest(10)).isEmpty();
        assertThat(house.reviews.ofApplication(application)).isEmpty();
    }

    @Test
    void whoeverIsAddedToTheListIsFoundOnce() throws IOException {
        house.clock.pass(Duration.ofHours(3));
        list("1;person;Sable Arrow;;X\n2;person;Ilvara Mostrander;;X\n");
        house.rescreen();
        house.rescreen();

        HitReview review = house.reviews.open(application).orElseThrow();
        assertThat(review.hits())
                .extracting(HitReview.ReviewedHit::entryId, HitReview.ReviewedHit::change)
                .containsExactly(tuple("list:2", "NEW"));
        assertThat(house.events.of(NewHitsFound.class)).hasSize(1);
        assertThat(house.runs.newest(1).getFirst().closedAt()).isNull();
        assertThat(house.windows.newest(1).getFirst().closedAt()).isNull();

        house.clock.pass(Duration.ofHours(5));
        house.reviews.decide(application, true, 1, "Born elsewhere", OFFICER);
        assertThat(house.runs.newest(1).getFirst().closedAt()).isNull();
        house.reviews.settle(application, false, application + "/1", OTTO);

        BlindWindow window = house.windows.newest(1).getFirst();
        assertThat(window.length(house.clock.instant())).isEqualTo(Duration.ofHours(5));
        assertThat(house.runs.newest(1).getFirst().closedAt()).isEqualTo(house.clock.instant());
        assertThat(house.events.only(NewHitsReviewed.class).cleared()).isTrue();
        house.clock.pass(Duration.ofDays(8));
        house.rescreen();
        assertThat(house.runs.newest(1).getFirst().cause()).isEqualTo(RescreeningRun.Cause.SCHEDULE);
        assertThat(house.events.of(NewHitsFound.class)).hasSize(1);
    }

    @Test
    void anEntryThatChangesIsDecidedOnAgain() throws IOException {
        list("2;person;Ilvara Mostrander;;X\n");
        house.rescreen();
        house.reviews.decide(application, true, 1, "Born elsewhere", OFFICER);
        house.reviews.settle(application, false, application + "/1", OTTO);
        list("2;person;Ilvara Mostrander;Vara;Y\n");
        house.rescreen();

        assertThat(house.reviews.open(application).orElseThrow().hits())
                .extracting(HitReview.ReviewedHit::change)
                .containsExactly("CHANGED");
        list("3;person;Somebody Else;;X\n");
        house.rescreen();
        house.reviews.decide(application, true, 1, "Gone", OFFICER);
        house.reviews.settle(application, false, application + "/2", OTTO);
        list("2;person;Ilvara Mostrander;Vara;Y\n");
        house.rescreen();
        assertThat(house.reviews.open(application).orElseThrow().hits())
                .extracting(HitReview.ReviewedHit::change)
                .containsExactly("NEW");
    }

    @Test
    void whatIsFoundMeanwhileIsNotDecidedUnseen() throws IOException {
        list("2;person;Ilvara Mostrander;;X\n");
        house.rescreen();
        list("2;person;Ilvara Mostrander;;X\n3;organisation;Nordlicht AG;;X\n");
        house.rescreen();

        assertThat(house.events.of(NewHitsFound.class)).hasSize(1);
        assertThat(house.events.of(MoreHitsFound.class)).hasSize(1);
        assertThatThrownBy(() -> house.reviews.decide(application, true, 1, "Born elsewhere", OFFICER))
                .isInstanceOf(ReviewChanged.class)
                .hasMessageContaining("More was found");
        house.reviews.decide(application, true, 2, "Both are others", OFFICER);
        assertThatThrownBy(() -> house.reviews.decide(application, false, 2, "No", OFFICER))
                .isInstanceOf(ReviewChanged.class);
    }

    @Test
    void aConfirmedHitSuspendsAndAnotherOfficerDecides() throws IOException {
        list("2;person;Ilvara Mostrander;;X\n");
        house.rescreen();
        house.reviews.decide(application, false, 1, "Same passport", OFFICER);
        house.suspensions.suspend(partner, application, OTTO);
        house.suspensions.suspend(partner, application, OTTO);

        assertThat(house.organisations.find(partner).status()).isEqualTo(PartnerStatus.SUSPENDED);
        assertThatThrownBy(() -> house.suspensions.decide(partner, Outcome.REINSTATED, "Fine", OFFICER.account()))
                .hasMessageContaining("another officer");
        house.suspensions.decide(partner, Outcome.REINSTATED, "Another passport after all", UUID.randomUUID());
        house.suspensions.reinstate(partner, application, OTTO);
        house.suspensions.reinstate(partner, application, OTTO);
        assertThat(house.organisations.find(partner).status()).isEqualTo(PartnerStatus.ACTIVE);
    }

    @Test
    void clearingCountsOnceAnotherOfficerAgreed() throws IOException {
        list("2;person;Ilvara Mostrander;;X\n");
        house.rescreen();
        assertThat(house.reviews
                        .decide(application, true, 1, "Born elsewhere", OFFICER)
                        .highestScore())
                .isGreaterThan(0.9);

        assertThatThrownBy(() -> house.reviews.settle(application, true, application + "/1", OTTO))
                .hasMessageContaining("officers are not through");
        assertThatThrownBy(() -> house.reviews.confirm(application, OFFICER)).isInstanceOf(FourEyesRequired.class);
        assertThatThrownBy(() -> house.reviews.sendBack(application, "No", OFFICER))
                .isInstanceOf(FourEyesRequired.class);
        house.reviews.confirm(application, CLARA);
        assertThatThrownBy(() -> house.reviews.confirm(application, CLARA)).isInstanceOf(ReviewChanged.class);
        house.reviews.settle(application, true, application + "/1", OTTO);

        HitReview review = house.reviews.ofApplication(application).getFirst();
        assertThat(review.state()).isEqualTo(HitReview.State.CLEARED);
        assertThat(review.deciders()).containsExactly(OFFICER.account());
        assertThat(review.seconds()).containsExactly(CLARA.account());
        assertThat(house.events.only(ClearingProposed.class).occurrence().reason())
                .isEqualTo("Born elsewhere");
        assertThat(house.events.of(ClearingConfirmed.class)).hasSize(1);
    }

    @Test
    void whoSentAClearingBackDoesNotDecideAndWhoDecidedDoesNotConfirm() throws IOException {
        Officer third = new Officer(UUID.randomUUID(), "Tia");
        list("2;person;Ilvara Mostrander;;X\n");
        house.rescreen();
        house.reviews.decide(application, true, 1, "Born elsewhere", OFFICER);
        list("2;person;Ilvara Mostrander;;X\n3;organisation;Nordlicht AG;;X\n");
        house.rescreen();
        house.reviews.sendBack(application, "Look at the passport.", CLARA);

        assertThat(house.events.only(ClearingSentBack.class).occurrence().reason())
                .isEqualTo("Look at the passport.");
        assertThat(house.reviews.ofApplication(application)).hasSize(1);
        assertThatThrownBy(() -> house.reviews.decide(application, true, 2, "Others", CLARA))
                .isInstanceOf(FourEyesRequired.class);
        house.reviews.decide(application, true, 2, "Both are others", third);
        assertThatThrownBy(() -> house.reviews.confirm(application, OFFICER)).isInstanceOf(FourEyesRequired.class);
        house.reviews.confirm(application, CLARA);
        house.reviews.settle(application, true, application + "/1", OTTO);
        assertThat(house.events.of(NewHitsFound.class)).hasSize(1);
    }

    @Test
    void whatIsFoundWhileAClearingWaitsComesBeforeAnOfficerAfterIt() throws IOException {
        list("2;person;Ilvara Mostrander;;X\n");
        house.rescreen();
        house.reviews.decide(application, true, 1, "Born elsewhere", OFFICER);
        list("2;person;Ilvara Mostrander;;X\n3;organisation;Nordlicht AG;;X\n");
        house.rescreen();

        assertThat(house.reviews.proposed(application).orElseThrow().hits()).hasSize(1);
        assertThat(house.events.of(NewHitsFound.class)).hasSize(1);
        assertThat(house.events.of(MoreHitsFound.class)).hasSize(1);
        house.reviews.confirm(application, CLARA);
        RescreeningProcess.SettleNewHits input = new RescreeningProcess.SettleNewHits(application, null);
        ActivatedJob job = ActivatedJobs.of(RescreeningProcess.ID, RescreeningProcess.JobTypes.SETTLE_NEW_HITS);
        SettleNewHitsWorker worker = new SettleNewHitsWorker(house.reviews);
        worker.settle(job, input);
        assertThat(house.events.of(NewHitsFound.class)).hasSize(2);
        house.reviews.decide(application, true, 1, "Another company", OFFICER);
        worker.settle(job, input);

        assertThat(house.events.of(NewHitsFound.class)).hasSize(2);
        assertThat(house.reviews.proposed(application)).isPresent();
        assertThat(house.reviews.open(application)).isEmpty();
    }

    @Test
    void aLateConfirmationIsEscalatedOnceAndNotAfterIt() throws IOException {
        list("2;person;Ilvara Mostrander;;X\n");
        house.rescreen();
        RescreeningProcess.Subject subject = new RescreeningProcess.Subject(application, partner);
        ActivatedJob job =
                ActivatedJobs.of(RescreeningProcess.ID, RescreeningProcess.JobTypes.ESCALATE_CLEARING_CONFIRMATION);
        EscalateClearingConfirmationWorker worker = new EscalateClearingConfirmationWorker(house.reviews);
        worker.escalate(job, subject);
        assertThat(house.events.of(ClearingConfirmationOverdue.class)).isEmpty();

        house.reviews.decide(application, true, 1, "Born elsewhere", OFFICER);
        worker.escalate(job, subject);
        worker.escalate(job, subject);
        assertThat(house.events.of(ClearingConfirmationOverdue.class)).hasSize(1);
        house.reviews.confirm(application, CLARA);
        worker.escalate(
                ActivatedJobs.of(RescreeningProcess.ID, RescreeningProcess.JobTypes.ESCALATE_CLEARING_CONFIRMATION),
                subject);
        assertThat(house.events.of(ClearingConfirmationOverdue.class)).hasSize(1);
    }

    @Test
    void anotherNameIsLookedUp() throws IOException {
        list("1;person;Sable Arrow;;X\n4;organisation;Hollow Crown;;X\n");
        house.rescreen();
        house.organisations.correct(
                partner, new Correction("Hollow Crown GmbH", null, null, null, null), OTTO, application);
        house.rescreen();

        assertThat(house.runs.newest(1).getFirst().cause()).isEqualTo(RescreeningRun.Cause.LEGAL_DATA);
        assertThat(house.reviews.open(application).orElseThrow().hits())
                .extracting(HitReview.ReviewedHit::listedName)
                .containsExactly("Hollow Crown");
    }

    @Test
    void whoWithdrewIsNotWatched() throws IOException {
        house.organisations.changeStatus(partner, PartnerStatus.WITHDRAWN, OTTO, application);
        list("2;person;Ilvara Mostrander;;X\n");
        house.rescreen();

        assertThat(house.reviews.ofApplication(application)).isEmpty();
    }

    @Test
    void aRunThatIsCutOffGoesOnWhereItWasAndFindsNothingTwice() throws IOException {
        list("2;person;Ilvara Mostrander;;X\n");
        house.plan();
        assertThat(house.stepCutOff()).isTrue();
        assertThat(house.reviews.ofApplication(application)).isEmpty();

        assertThat(house.step()).isTrue();
        assertThat(house.reviews.open(application)).isPresent();
        assertThat(house.step()).isTrue();
        assertThat(house.step()).isFalse();
        assertThat(house.events.of(NewHitsFound.class)).hasSizeLessThanOrEqualTo(2);
        assertThat(house.reviews.ofApplication(application)).hasSize(1);
    }

    private void list(String rows) throws IOException {
        Files.writeString(directory.resolve("list.csv"), HEADER + rows);
    }
}
