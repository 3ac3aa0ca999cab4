package org.guildhall.duediligence.suspension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.map;

import io.camunda.client.api.response.ActivatedJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.MapAssert;
import org.guildhall.duediligence.Officer;
import org.guildhall.duediligence.matches.Disposition;
import org.guildhall.duediligence.matches.MatchReview;
import org.guildhall.duediligence.matches.Occasion;
import org.guildhall.duediligence.process.DecideSuspensionTask;
import org.guildhall.duediligence.process.DecideSuspensionTask.Form;
import org.guildhall.duediligence.process.PartnerSuspensionProcess;
import org.guildhall.duediligence.process.RescreeningProcess;
import org.guildhall.duediligence.process.SettleNewHitsWorker;
import org.guildhall.duediligence.rescreening.RescreeningHouse;
import org.guildhall.duediligence.suspension.Suspension.Outcome;
import org.guildhall.identity.Role;
import org.guildhall.identity.SignedIn;
import org.guildhall.inbox.InvalidSubmission;
import org.guildhall.inbox.UserTask;
import org.guildhall.languages.MessageFiles;
import org.guildhall.languages.Words;
import org.guildhall.partners.Actor;
import org.guildhall.partners.PartnerStatus;
import org.guildhall.testing.ActivatedJobs;
import org.guildhall.testing.People;
import org.guildhall.testing.Told;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several officers want the same partner stopped: none is overheard, and none decides on it. */
class SuspensionsTest {

    private static final Actor ENGINE = Actor.system("test");
    private static final UUID NOBODY_INVOLVED = UUID.randomUUID();

    @TempDir
    private Path directory;

    private final SignedIn otto = People.officer("Otto Officer");
    private final SignedIn tia = People.officer("Tia Third");
    private final SignedIn clara = People.officer("Clara Compliance");
    private RescreeningHouse house;
    private DecideSuspensionTask decideSuspension;
    private UUID application;
    private UUID partner;
    private UserTask first;
    private UserTask second;

    @BeforeEach
    void aPartnerThatOttoHasStopped() throws IOException {
        list("1;person;Sable Arrow;;X\n");
        house = new RescreeningHouse(directory.resolve("list.csv"));
        decideSuspension =
                new DecideSuspensionTask(house.suspensions, house.organisations, new Words(MessageFiles.texts()));
        application = UUID.randomUUID();
        partner = house.partner("Nordlicht GmbH", "Ilvara Mostrander", application);
        house.passed(application, partner);
        house.rescreen();
        house.suspensions.request(partner, application, Officer.of(otto), "Owner unknown");
        house.suspensions.suspend(partner, application, ENGINE);
        first = task(1, UserTask.State.OPEN);
        second = task(2, UserTask.State.OPEN);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void whoFindsAnotherReasonIsKeptFromTheTaskThatWaitsAlready() throws IOException {
        tiaFindsATrueMatch();

        assertThat(decideSuspension.excluded(first)).containsExactlyInAnyOrder(otto.accountId(), tia.accountId());
        assertThat(decideSuspension.show(first).reasons())
                .extracting(DecideSuspensionTask.Choice::label)
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("Otto Officer, ").endsWith(": Owner unknown"),
                        two -> assertThat(two).startsWith("Tia Third, ").endsWith(": Same passport"));
        assertThat(decideSuspension.show(first).suspension().reason()).isEqualTo("Owner unknown; Same passport");
        refused(first, form("reinstate", allReasons()), tia).containsOnlyKeys("");
        refused(first, form("reinstate", allReasons()), otto).containsOnlyKeys("");
        assertThat(house.suspensions.open(partner)).hasSize(2);
    }

    @Test
    void oneDecisionSettlesEveryReasonAndTheOtherTaskIsOnlyClosed() throws IOException {
        tiaFindsATrueMatch();
        Form claras = form("reinstate", allReasons());
        Form stale = form("terminate", allReasons());
        SignedIn david = People.officer("David Decider");
        assertThat(decideSuspension.submit(first, claras, People.submits(clara)).partnerReinstated())
                .isTrue();

        assertThat(house.suspensions.settled(partner)).hasSize(2).allSatisfy(settled -> {
            assertThat(settled.outcome()).isEqualTo(Outcome.REINSTATED);
            assertThat(settled.decidedBy()).isEqualTo(clara.accountId());
        });
        assertThat(decideSuspension.excluded(task(1, UserTask.State.SUBMITTED)))
                .containsExactlyInAnyOrder(otto.accountId(), tia.accountId());
        refused(second, stale, david).hasEntrySatisfying("", says -> assertThat(says)
                .contains("decided meanwhile. Nothing of yours was saved"));
        assertThat(decideSuspension.show(second).suspension())
                .isEqualTo(new DecideSuspensionTask.Suspended(
                        "Nordlicht GmbH",
                        "It was reinstated meanwhile. Choose the same to close this task.",
                        true,
                        "It was reinstated",
                        "Looked into it"));
        refused(second, new Form(null, "terminate", "Listed"), david).containsOnlyKeys("");
        assertThat(decideSuspension
                        .submit(second, new Form(null, "reinstate", "As decided"), People.submits(david))
                        .partnerReinstated())
                .isTrue();
        assertThat(decideSuspension
                        .submit(second, new Form(null, null, null), People.submits(david))
                        .partnerReinstated())
                .isTrue();
        assertThat(decideSuspension.excluded(task(2, UserTask.State.SUBMITTED))).isEmpty();
        house.suspensions.reinstate(partner, application, ENGINE);
        house.suspensions.reinstate(partner, application, ENGINE);
        assertThat(status()).isEqualTo(PartnerStatus.ACTIVE);
        assertThat(house.events.of(PartnerReinstated.class)).hasSize(1);
    }

    @Test
    void aReasonThatCameAfterThePageWasShownIsNotSettledUnseen() throws IOException {
        Form shown = form("reinstate", allReasons());
        tiaFindsATrueMatch();

        refused(first, shown, clara).containsOnlyKeys("weighed");
        assertThat(house.suspensions.settled(partner)).isEmpty();
        assertThat(house.suspensions.open(partner)).hasSize(2);
    }

    @Test
    void aFormThatNamesNoReasonsDecidesOnThoseThatWereThereWhenItsTaskBegan() throws IOException {
        tiaFindsATrueMatch();

        refused(first, new Form(null, "reinstate", "Fine"), clara).containsOnlyKeys("weighed");
        assertThat(house.suspensions.open(partner)).hasSize(2);
    }

    @Test
    void everyOfficerWhoFoundATrueMatchIsKeptOut() throws IOException {
        SignedIn vera = People.officer("Vera");
        list("2;person;Ilvara Mostrander;;X\n3;organisation;Nordlicht AG;;X\n");
        house.rescreen();
        house.decideAll(application, Disposition.TRUE_MATCH, "Same register number", Officer.of(vera));
        MatchReview review = house.review(application);
        house.reviews.decide(
                Occasion.RESCREENING,
                application,
                house.decision(review, review.matches().getFirst(), Disposition.TRUE_MATCH, "Same passport", null),
                Officer.of(tia));
        settlesTwice(vera);

        assertThat(decideSuspension.excluded(first))
                .containsExactlyInAnyOrder(otto.accountId(), tia.accountId(), vera.accountId());
        assertThat(house.suspensions.open(partner)).hasSize(3);
    }

    @Test
    void aReasonBetweenDecisionAndReinstatementKeepsThePartnerStopped() {
        house.decideSuspension(partner, Outcome.REINSTATED, "Owner named", clara.accountId());
        house.clock.pass(Duration.ofHours(1));
        house.suspensions.request(partner, application, Officer.of(clara), "Listed");
        house.suspensions.suspend(partner, application, ENGINE);
        house.suspensions.reinstate(partner, application, ENGINE);
        assertThat(status()).isEqualTo(PartnerStatus.SUSPENDED);
        assertThat(decideSuspension.excluded(task(1, UserTask.State.SUBMITTED))).containsExactly(otto.accountId());

        house.clock.pass(Duration.ofHours(1));
        house.decideSuspension(partner, Outcome.REINSTATED, "Another company", NOBODY_INVOLVED);
        house.suspensions.reinstate(partner, application, ENGINE);
        house.suspensions.reinstate(partner, application, ENGINE);
        assertThat(status()).isEqualTo(PartnerStatus.ACTIVE);
        assertThat(house.events.only(PartnerReinstated.class).occurrence().reason())
                .isEqualTo("Another company");
    }

    @Test
    void aPartnershipThatIsToEndIsNotTakenUpByAnEarlierDecision() {
        house.decideSuspension(partner, Outcome.REINSTATED, "Owner named", clara.accountId());
        house.suspensions.request(partner, application, Officer.of(tia), "Listed");
        house.decideSuspension(partner, Outcome.TERMINATED, "It is", NOBODY_INVOLVED);

        house.suspensions.reinstate(partner, application, ENGINE);
        assertThat(status()).isEqualTo(PartnerStatus.SUSPENDED);
        house.suspensions.terminate(partner, application, ENGINE);
        house.suspensions.terminate(partner, application, ENGINE);
        assertThat(status()).isEqualTo(PartnerStatus.TERMINATED);
        assertThat(house.events.of(PartnerTerminated.class)).hasSize(1);
    }

    private void tiaFindsATrueMatch() throws IOException {
        house.clock.pass(Duration.ofDays(1));
        list("2;person;Ilvara Mostrander;;X\n");
        house.rescreen();
        house.decideAll(application, Disposition.TRUE_MATCH, "Same passport", Officer.of(tia));
        settlesTwice(tia);
        house.suspensions.suspend(partner, application, ENGINE);
    }

    private void settlesTwice(SignedIn officer) {
        house.submit(application, Officer.of(officer));
        ActivatedJob job = ActivatedJobs.of(RescreeningProcess.ID, RescreeningProcess.JobTypes.SETTLE_NEW_HITS);
        SettleNewHitsWorker worker = new SettleNewHitsWorker(house.reviews);
        worker.settle(job, new RescreeningProcess.SettleNewHits(application, false));
        worker.settle(job, new RescreeningProcess.SettleNewHits(application, false));
    }

    private Set<UUID> allReasons() {
        return house.suspensions.open(partner).stream().map(Suspension::id).collect(Collectors.toSet());
    }

    private static Form form(String decision, Set<UUID> weighed) {
        return new Form(weighed, decision, "Looked into it");
    }

    private MapAssert<String, String> refused(UserTask task, Form form, SignedIn officer) {
        AbstractThrowableAssert<?, ? extends Throwable> refusal = assertThatThrownBy(
                        () -> decideSuspension.submit(task, form, People.submits(officer)))
                .isInstanceOf(InvalidSubmission.class);
        return refusal.extracting(Told.inEnglish(), map(String.class, String.class));
    }

    private PartnerStatus status() {
        return house.organisations.find(partner).status();
    }

    private UserTask task(long key, UserTask.State state) {
        return new UserTask(
                key,
                decideSuspension.elementId(),
                "Decide on suspension",
                PartnerSuspensionProcess.ID,
                application,
                partner,
                Role.COMPLIANCE_OFFICER,
                null,
                state,
                house.clock.instant(),
                null,
                null,
                50,
                "Nordlicht GmbH",
                null);
    }

    private void list(String rows) throws IOException {
        Files.write(directory.resolve("list.csv"), List.of("id;kind;name;aliases;programme", rows.strip()));
    }
}
