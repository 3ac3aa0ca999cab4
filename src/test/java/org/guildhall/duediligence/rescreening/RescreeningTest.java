package org.guildhall.duediligence.rescreening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.camunda.client.api.response.ActivatedJob;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.guildhall.duediligence.FourEyesRequired;
import org.guildhall.duediligence.IllegalCaseState;
import org.guildhall.duediligence.Officer;
import org.guildhall.duediligence.clearances.ClearedPairReopened;
import org.guildhall.duediligence.clearances.ClearedPairUsed;
import org.guildhall.duediligence.clearances.PairCleared;
import org.guildhall.duediligence.matches.Disposition;
import org.guildhall.duediligence.matches.MatchChanged;
import org.guildhall.duediligence.matches.MatchDecision;
import org.guildhall.duediligence.matches.MatchReview;
import org.guildhall.duediligence.matches.MatchReviewConfirmed;
import org.guildhall.duediligence.matches.MatchReviewSentBack;
import org.guildhall.duediligence.matches.MatchesEscalated;
import org.guildhall.duediligence.matches.Occasion;
import org.guildhall.duediligence.ownership.OwnershipSettings;
import org.guildhall.duediligence.ownership.Ownerships;
import org.guildhall.duediligence.ownership.Standing;
import org.guildhall.duediligence.process.EscalateConfirmationWorker;
import org.guildhall.duediligence.process.EscalateNewHitsWorker;
import org.guildhall.duediligence.process.RescreeningProcess;
import org.guildhall.duediligence.process.SettleNewHitsWorker;
import org.guildhall.duediligence.screening.ScreeningMatch;
import org.guildhall.duediligence.screening.ScreeningMatch.Change;
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
        assertThat(nothingWaits()).isTrue();
    }

    @Test
    void whoeverIsAddedToTheListIsFoundOnce() throws IOException {
        house.clock.pass(Duration.ofHours(3));
        list("1;person;Sable Arrow;;X\n2;person;Ilvara Mostrander;;X\n");
        house.rescreen();
        house.rescreen();

        assertThat(house.review(application).matches()).singleElement().satisfies(match -> {
            assertThat(match.entryId()).isEqualTo("list:2");
            assertThat(match.entry()).isNotNull();
            assertThat(match.again()).extracting(ScreeningMatch.Again::change).isEqualTo(Change.NEW);
        });
        assertThat(house.events.of(NewHitsFound.class)).hasSize(1);
        assertThat(house.runs.newest(1).getFirst().closedAt()).isNull();
        assertThat(house.windows.newest(1).getFirst().closedAt()).isNull();

        house.clock.pass(Duration.ofHours(5));
        submitsAll(Disposition.FALSE_POSITIVE, OFFICER);
        assertThat(house.runs.newest(1).getFirst().closedAt()).isNull();
        assertThat(house.settle(application, false, "1")).isTrue();

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
        clears("1");
        list("2;person;Ilvara Mostrander;Vara;Y\n");
        house.rescreen();

        assertThat(changes()).containsExactly(Change.CHANGED);
        list("3;person;Somebody Else;;X\n");
        house.rescreen();
        clears("2");
        list("2;person;Ilvara Mostrander;Vara;Y\n");
        house.rescreen();
        assertThat(changes()).containsExactly(Change.NEW);
    }

    @Test
    void aDecisionOnWhatChangedSinceCountsNoMoreAndNobodyDecidesUnseen() throws IOException {
        list("2;person;Ilvara Mostrander;;X\n");
        house.rescreen();
        MatchReview seen = house.review(application);
        house.decideAll(application, Disposition.FALSE_POSITIVE, "Born elsewhere", OFFICER);
        list("2;person;Ilvara Mostrander;Vara;Y\n3;organisation;Nordlicht AG;;X\n");
        house.rescreen();

        assertThat(house.events.of(NewHitsFound.class)).hasSize(1);
        assertThat(house.events.of(MoreHitsFound.class)).hasSize(1);
        assertThat(house.review(application).undecided()).isEqualTo(2);
        assertThatThrownBy(() -> house.submit(application, OFFICER))
                .hasMessageContaining("2 of 2 matches are undecided");
        ScreeningMatch asItWas = seen.matches().getFirst();
        assertThatThrownBy(() -> house.reviews.decide(
                        Occasion.RESCREENING,
                        application,
                        house.decision(seen, asItWas, Disposition.FALSE_POSITIVE, "Born elsewhere", null),
                        OFFICER))
                .isInstanceOf(MatchChanged.class)
                .hasMessageContaining("found anew");
        submitsAll(Disposition.FALSE_POSITIVE, OFFICER);
        assertThatThrownBy(() -> house.submit(application, OFFICER)).isInstanceOf(IllegalCaseState.class);
    }

    @Test
    void aTrueMatchAmongOthersSuspendsAndAnotherOfficerDecides() throws IOException {
        list("2;person;Ilvara Mostrander;;X\n3;organisation;Nordlicht AG;;X\n");
        house.rescreen();
        house.decideAll(application, Disposition.FALSE_POSITIVE, "Another one", OFFICER);
        MatchReview review = house.review(application);
        house.reviews.decide(
                Occasion.RESCREENING,
                application,
                house.decision(review, review.matches().getFirst(), Disposition.TRUE_MATCH, "Same passport", null),
                OFFICER);
        house.submit(application, OFFICER);
        ActivatedJob job = ActivatedJobs.of(RescreeningProcess.ID, RescreeningProcess.JobTypes.SETTLE_NEW_HITS);
        SettleNewHitsWorker worker = new SettleNewHitsWorker(house.reviews);
        RescreeningProcess.SettleNewHits input = new RescreeningProcess.SettleNewHits(application, false);
        assertThat(worker.settle(job, input).newHitsCleared()).isFalse();
        assertThat(worker.settle(job, input).newHitsCleared()).isFalse();
        assertThat(house.events.only(NewHitsReviewed.class).occurrence().reason())
                .isEqualTo("Same passport");
        house.suspensions.suspend(partner, application, OTTO);
        house.suspensions.suspend(partner, application, OTTO);

        assertThat(house.organisations.find(partner).status()).isEqualTo(PartnerStatus.SUSPENDED);
        assertThatThrownBy(() -> house.decideSuspension(partner, Outcome.REINSTATED, "Fine", OFFICER.account()))
                .hasMessageContaining("another officer");
        house.decideSuspension(partner, Outcome.REINSTATED, "Another passport after all", UUID.randomUUID());
        house.suspensions.reinstate(partner, application, OTTO);
        house.suspensions.reinstate(partner, application, OTTO);
        assertThat(house.organisations.find(partner).status()).isEqualTo(PartnerStatus.ACTIVE);
    }

    @Test
    void aSanctionedOwnerFoundLaterCountsForTheCompany() throws IOException {
        Ownerships ownerships =
                new Ownerships(house.reviews, house.organisations, new OwnershipSettings(BigDecimal.valueOf(25)));
        assertThat(ownerships.standings(application)).isEmpty();
        list("2;person;Ilvara Mostrander;;X\n");
        house.rescreen();
        UUID owner = house.review(application).matches().getFirst().partyId();
        assertThat(ownerships.standings(application)).containsExactly(entry(owner, Standing.UNDECIDED));

        submitsAll(Disposition.TRUE_MATCH, OFFICER);
        house.settle(application, false, "1");
        assertThat(ownerships.standings(application)).containsExactly(entry(owner, Standing.SANCTIONED));
        assertThat(ownerships.ofApplication(application).sanctioned()).isTrue();

        house.clock.pass(Duration.ofHours(1));
        list("2;person;Ilvara Mostrander;Vara;Y\n");
        house.rescreen();
        clears("2");
        assertThat(house.reviews.ever(application)).hasSize(2);
        assertThat(ownerships.standings(application)).containsExactly(entry(owner, Standing.CLEAR));
        assertThat(ownerships.ofApplication(application).sanctioned()).isFalse();
    }

    @Test
    void clearingCountsOnceAnotherOfficerAgreed() throws IOException {
        list("2;person;Ilvara Mostrander;;X\n");
        house.rescreen();
        submitsAll(Disposition.FALSE_POSITIVE, OFFICER);
        assertThat(house.review(application).highestScore()).isGreaterThan(0.9);

        assertThatThrownBy(() -> house.settle(application, true, "1")).hasMessageContaining("officers are not through");
        assertThatThrownBy(() -> house.reviews.confirm(Occasion.RESCREENING, application, OFFICER))
                .isInstanceOf(FourEyesRequired.class);
        assertThatThrownBy(() -> house.reviews.sendBack(Occasion.RESCREENING, application, "No", OFFICER))
                .isInstanceOf(FourEyesRequired.class);
        house.reviews.confirm(Occasion.RESCREENING, application, CLARA);
        assertThatThrownBy(() -> house.reviews.confirm(Occasion.RESCREENING, application, CLARA))
                .isInstanceOf(IllegalCaseState.class);
        assertThat(house.settle(application, true, "1")).isTrue();
        assertThat(house.events.of(MatchReviewConfirmed.class)).hasSize(1);
        assertThat(house.events.of(NewHitsReviewed.class)).hasSize(1);
    }

    @Test
    void anEscalatedHitIsDecidedByTheSecondOfficer() throws IOException {
        list("2;person;Ilvara Mostrander;;X\n");
        house.rescreen();
        submitsAll(Disposition.ESCALATE, OFFICER);

        assertThatThrownBy(() -> house.reviews.confirm(Occasion.RESCREENING, application, CLARA))
                .isInstanceOf(MatchesEscalated.class);
        assertThatThrownBy(() -> house.decideAll(application, Disposition.TRUE_MATCH, "It is", OFFICER))
                .isInstanceOf(FourEyesRequired.class);
        assertThatThrownBy(() -> house.decideAll(
                        application, Disposition.FALSE_POSITIVE, "Another one", house.pairs.proposedEnd(), CLARA))
                .hasMessageContaining("only one officer judges it");
        house.decideAll(application, Disposition.TRUE_MATCH, "Same passport", CLARA);
        house.reviews.confirm(Occasion.RESCREENING, application, CLARA);
        assertThat(house.settle(application, true, "1")).isFalse();
        assertThatThrownBy(() -> house.decideSuspension(partner, Outcome.REINSTATED, "Fine", CLARA.account()))
                .hasMessageContaining("another officer");
    }

    @Test
    void whoSentAReviewBackDoesNotDecideAndWhoDecidedDoesNotConfirm() throws IOException {
        Officer third = new Officer(UUID.randomUUID(), "Tia");
        list("2;person;Ilvara Mostrander;;X\n");
        house.rescreen();
        submitsAll(Disposition.FALSE_POSITIVE, OFFICER);
        list("2;person;Ilvara Mostrander;Vara;X\n3;organisation;Nordlicht AG;;X\n");
        house.rescreen();
        house.reviews.sendBack(Occasion.RESCREENING, application, "Look at the passport.", CLARA);

        assertThat(house.events.only(MatchReviewSentBack.class).occurrence().reason())
                .isEqualTo("Look at the passport.");
        assertThat(house.review(application).undecided()).isEqualTo(2);
        assertThatThrownBy(() -> house.decideAll(application, Disposition.FALSE_POSITIVE, "Others", CLARA))
                .isInstanceOf(FourEyesRequired.class);
        submitsAll(Disposition.FALSE_POSITIVE, third);
        assertThatThrownBy(() -> house.reviews.confirm(Occasion.RESCREENING, application, OFFICER))
                .isInstanceOf(FourEyesRequired.class);
        house.reviews.confirm(Occasion.RESCREENING, application, CLARA);
        house.settle(application, true, "1");
        assertThat(house.events.of(NewHitsFound.class)).hasSize(1);
        assertThat(nothingWaits()).isTrue();
    }

    @Test
    void whatIsFoundWhileAReviewWaitsForItsSecondComesBeforeAnOfficerAfterIt() throws IOException {
        list("2;person;Ilvara Mostrander;;X\n");
        house.rescreen();
        submitsAll(Disposition.FALSE_POSITIVE, OFFICER);
        list("2;person;Ilvara Mostrander;;X\n3;organisation;Nordlicht AG;;X\n");
        house.rescreen();

        assertThat(house.review(application).matches()).hasSize(1);
        assertThat(house.events.of(NewHitsFound.class)).hasSize(1);
        assertThat(house.events.of(MoreHitsFound.class)).hasSize(1);
        house.reviews.confirm(Occasion.RESCREENING, application, CLARA);
        RescreeningProcess.SettleNewHits input = new RescreeningProcess.SettleNewHits(application, null);
        ActivatedJob job = ActivatedJobs.of(RescreeningProcess.ID, RescreeningProcess.JobTypes.SETTLE_NEW_HITS);
        SettleNewHitsWorker worker = new SettleNewHitsWorker(house.reviews);
        assertThat(worker.settle(job, input).newHitsCleared()).isTrue();
        assertThat(house.events.of(NewHitsFound.class)).hasSize(2);
        submitsAll(Disposition.TRUE_MATCH, OFFICER);

        assertThat(worker.settle(job, input).newHitsCleared()).isTrue();
        assertThat(house.events.of(NewHitsFound.class)).hasSize(2);
        assertThat(house.review(application).phase()).isEqualTo(MatchReview.Phase.SUBMITTED);
    }

    @Test
    void lateOfficersAreEscalatedOnceAndNotAfterIt() throws IOException {
        list("2;person;Ilvara Mostrander;;X\n");
        house.rescreen();
        RescreeningProcess.Subject subject = new RescreeningProcess.Subject(application, partner);
        ActivatedJob review = ActivatedJobs.of(RescreeningProcess.ID, RescreeningProcess.JobTypes.ESCALATE_NEW_HITS);
        ActivatedJob second =
                ActivatedJobs.of(RescreeningProcess.ID, RescreeningProcess.JobTypes.ESCALATE_CONFIRMATION);
        EscalateNewHitsWorker reviewLate = new EscalateNewHitsWorker(house.escalations);
        EscalateConfirmationWorker secondLate = new EscalateConfirmationWorker(house.escalations);
        reviewLate.escalate(review, subject);
        reviewLate.escalate(review, subject);
        secondLate.escalate(second, subject);
        assertThat(house.events.of(NewHitsOverdue.class)).hasSize(1);
        assertThat(house.events.of(NewHitsConfirmationOverdue.class)).isEmpty();

        submitsAll(Disposition.FALSE_POSITIVE, OFFICER);
        secondLate.escalate(second, subject);
        secondLate.escalate(second, subject);
        assertThat(house.events.of(NewHitsConfirmationOverdue.class)).hasSize(1);
        house.reviews.confirm(Occasion.RESCREENING, application, CLARA);
        secondLate.escalate(
                ActivatedJobs.of(RescreeningProcess.ID, RescreeningProcess.JobTypes.ESCALATE_CONFIRMATION), subject);
        assertThat(house.events.of(NewHitsConfirmationOverdue.class)).hasSize(1);
    }

    @Test
    void aClearedPairSparesAReviewUntilItEnds() throws IOException {
        String listed = "2;person;Ilvara Mostrander;;X\n";
        list(listed);
        house.rescreen();
        house.decideAll(application, Disposition.FALSE_POSITIVE, "Born elsewhere", house.pairs.proposedEnd(), OFFICER);
        house.submit(application, OFFICER);
        house.reviews.confirm(Occasion.RESCREENING, application, CLARA);
        house.settle(application, true, "1");
        list("3;person;Somebody Else;;X\n");
        house.rescreen();
        list(listed);
        house.rescreen();
        assertThat(house.events.only(ClearedPairUsed.class).partyId())
                .isEqualTo(house.events.only(PairCleared.class).partyId());
        assertThat(nothingWaits()).isTrue();

        house.pairs.revoke(house.events.only(PairCleared.class).pairId(), "New evidence", CLARA);
        house.rescreen();
        assertThat(house.runs.newest(1).getFirst().cause()).isEqualTo(RescreeningRun.Cause.CLEARANCE_ENDED);
        assertThat(changes()).containsExactly(Change.NEW);
    }

    @Test
    void aPartyThatChangedIsDecidedOnAgainThoughThePairWasCleared() throws IOException {
        list("4;organisation;Nordlicht AG;;X\n");
        house.rescreen();
        house.decideAll(application, Disposition.FALSE_POSITIVE, "Another one", house.pairs.proposedEnd(), OFFICER);
        house.submit(application, OFFICER);
        house.reviews.confirm(Occasion.RESCREENING, application, CLARA);
        house.settle(application, true, "1");
        house.organisations.correct(partner, new Correction("Nordlicht SE", null, null, null, null), OTTO, application);
        house.rescreen();

        assertThat(house.events.of(ClearedPairReopened.class)).hasSize(1);
        assertThat(house.review(application).matches()).hasSize(1);
        UUID company = house.review(application).matches().getFirst().partyId();
        assertThat(house.reviews.ofPair(company, null, "list:4"))
                .extracting(MatchDecision::reason)
                .containsExactly("Another one");
    }

    @Test
    void aPairIsClearedForWhoTheyDecidedOnNotForWhoThePartyBecameMeanwhile() throws IOException {
        list("4;organisation;Nordlicht AG;;X\n");
        house.rescreen();
        house.decideAll(application, Disposition.FALSE_POSITIVE, "Another one", house.pairs.proposedEnd(), OFFICER);
        house.submit(application, OFFICER);
        house.organisations.correct(partner, new Correction("Nordlicht SE", null, null, null, null), OTTO, application);
        house.reviews.confirm(Occasion.RESCREENING, application, CLARA);
        house.settle(application, true, "1");
        house.rescreen();

        assertThat(house.events.of(ClearedPairUsed.class)).isEmpty();
        assertThat(house.review(application).undecided()).isEqualTo(1);
    }

    @Test
    void anotherNameIsLookedUp() throws IOException {
        list("1;person;Sable Arrow;;X\n4;organisation;Hollow Crown;;X\n");
        house.rescreen();
        house.organisations.correct(
                partner, new Correction("Hollow Crown GmbH", null, null, null, null), OTTO, application);
        house.rescreen();

        assertThat(house.runs.newest(1).getFirst().cause()).isEqualTo(RescreeningRun.Cause.LEGAL_DATA);
        assertThat(house.review(application).matches())
                .extracting(ScreeningMatch::listedName)
                .containsExactly("Hollow Crown");
    }

    @Test
    void whoWithdrewIsNotWatched() throws IOException {
        house.organisations.changeStatus(partner, PartnerStatus.WITHDRAWN, OTTO, application);
        list("2;person;Ilvara Mostrander;;X\n");
        house.rescreen();

        assertThat(nothingWaits()).isTrue();
    }

    @Test
    void aRunThatIsCutOffGoesOnWhereItWasAndFindsNothingTwice() throws IOException {
        list("2;person;Ilvara Mostrander;;X\n");
        house.plan();
        assertThat(house.stepCutOff()).isTrue();
        assertThat(nothingWaits()).isTrue();

        assertThat(house.step()).isTrue();
        assertThat(nothingWaits()).isFalse();
        assertThat(house.step()).isTrue();
        assertThat(house.step()).isFalse();
        assertThat(house.events.of(NewHitsFound.class)).hasSizeLessThanOrEqualTo(2);
        assertThat(house.review(application).matches()).hasSize(1);
    }

    private void submitsAll(Disposition disposition, Officer officer) {
        house.decideAll(application, disposition, "Compared the records", officer);
        house.submit(application, officer);
    }

    private void clears(String wait) {
        submitsAll(Disposition.FALSE_POSITIVE, OFFICER);
        house.settle(application, false, wait);
    }

    private List<Change> changes() {
        return house.review(application).matches().stream()
                .map(ScreeningMatch::again)
                .map(again -> Objects.requireNonNull(again).change())
                .toList();
    }

    private boolean nothingWaits() {
        return house.reviews.find(Occasion.RESCREENING, application).isEmpty();
    }

    private void list(String rows) throws IOException {
        Files.writeString(directory.resolve("list.csv"), HEADER + rows);
    }
}
