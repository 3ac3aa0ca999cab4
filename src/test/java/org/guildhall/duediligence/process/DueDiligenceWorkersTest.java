package org.guildhall.duediligence.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.exception.BpmnError;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.guildhall.duediligence.CaseState;
import org.guildhall.duediligence.DueDiligenceHouse;
import org.guildhall.duediligence.DueDiligenceOpened;
import org.guildhall.duediligence.DueDiligencePassed;
import org.guildhall.duediligence.DueDiligenceRejected;
import org.guildhall.duediligence.IllegalCaseState;
import org.guildhall.duediligence.ListRestorationOverdue;
import org.guildhall.duediligence.MatchConfirmationOverdue;
import org.guildhall.duediligence.MatchReviewOverdue;
import org.guildhall.duediligence.MatchesDispositioned;
import org.guildhall.duediligence.Officer;
import org.guildhall.duediligence.RiskApprovalOverdue;
import org.guildhall.duediligence.matches.Disposition;
import org.guildhall.duediligence.matches.Occasion;
import org.guildhall.duediligence.matching.ScreeningIndex;
import org.guildhall.duediligence.ratings.RiskRated;
import org.guildhall.duediligence.ratings.RiskRating;
import org.guildhall.duediligence.screening.PartyScreened;
import org.guildhall.duediligence.screening.Screening;
import org.guildhall.duediligence.screening.ScreeningMatch;
import org.guildhall.partners.Actor;
import org.guildhall.partners.PartnerStatus;
import org.guildhall.testing.ActivatedJobs;
import org.junit.jupiter.api.Test;

/** Every worker gets its job twice, as the engine may deliver it: the second time changes and says nothing. */
class DueDiligenceWorkersTest {

    private static final UUID OFFICER = UUID.randomUUID();
    private static final Officer OFFICER_OTTO = new Officer(OFFICER, "Otto Officer");
    private static final Actor OTTO = Actor.person(OFFICER, "Otto Officer");

    private final DueDiligenceHouse house = new DueDiligenceHouse();
    private final ScreenPartyWorker screenParty = new ScreenPartyWorker(house.screenings);
    private final SummariseScreeningWorker summarise = new SummariseScreeningWorker(house.screenings);
    private final RecordRiskRatingWorker rate = new RecordRiskRatingWorker(house.cases, house.decisions);
    private final PassCaseWorker pass = new PassCaseWorker(house.cases);
    private final RejectCaseWorker reject = new RejectCaseWorker(house.cases);
    private final DueDiligenceProcess.OfApplication application =
            new DueDiligenceProcess.OfApplication(house.applicationId);
    private final DueDiligenceProcess.PassCase toPass = new DueDiligenceProcess.PassCase(house.applicationId, true);

    @Test
    void aCaseIsOpenedOnceForEveryParty() {
        UUID partnerId = house.partner("Nordlicht GmbH", "Olga Owner");
        OpenCaseWorker worker = new OpenCaseWorker(house.cases);
        ActivatedJob job = job(DueDiligenceProcess.JobTypes.OPEN_CASE);
        var input = new DueDiligenceProcess.OpenCase(house.applicationId, partnerId);

        var first = worker.open(job, input);
        var second = worker.open(job, input);

        assertThat(first.partyIds()).hasSize(3).isEqualTo(second.partyIds());
        assertThat(house.events.of(DueDiligenceOpened.class)).hasSize(1);
        assertThat(house.cases.find(house.applicationId)).map(c -> c.state()).contains(CaseState.OPEN);
    }

    @Test
    void aPartyIsScreenedOnceAndTheCircumstancesAreKept() {
        List<UUID> parties = opened("Nordlicht GmbH", "QUELLBRÜCK, Dr. Zorvan");
        ActivatedJob job = job(DueDiligenceProcess.JobTypes.SCREEN_PARTY);
        var owner = new DueDiligenceProcess.ScreenParty(house.applicationId, parties.get(1));

        assertThat(screenParty.screen(job, owner).matchFound()).isTrue();
        assertThat(screenParty.screen(job, owner).matchFound()).isTrue();

        PartyScreened screened = house.events.only(PartyScreened.class);
        assertThat(screened.partyId()).isEqualTo(parties.get(1));
        assertThat(screened.occurrence().after())
                .contains("fictional-watchlist")
                .contains("SHA-256");
        assertThat(screened.toString()).doesNotContainIgnoringCase("Zorvan");
        Screening kept = house.screenings.ofApplication(house.applicationId).getFirst();
        assertThat(kept.listVersion()).matches("[0-9a-f]{64}");
        assertThat(kept.listEntries()).isGreaterThan(20);
        assertThat(kept.matcherVersion()).startsWith(ScreeningIndex.VERSION);
        assertThat(kept.screenedAt()).isEqualTo(house.clock.instant());
        assertThat(house.screenings.matches(house.applicationId))
                .extracting(ScreeningMatch::partyId, ScreeningMatch::listedName)
                .containsExactly(tuple(parties.get(1), "Zorvan Quellbrück"));
    }

    @Test
    void withoutAListThereIsABpmnErrorAndAnotherTry() {
        List<UUID> parties = opened("Nordlicht GmbH", "Olga Owner");
        var input = new DueDiligenceProcess.ScreenParty(house.applicationId, parties.getFirst());
        house.takeListAway();

        assertThatThrownBy(() -> screenParty.screen(job(DueDiligenceProcess.JobTypes.SCREEN_PARTY), input))
                .isInstanceOfSatisfying(BpmnError.class, error -> assertThat(error.getErrorCode())
                        .isEqualTo(DueDiligenceProcess.Errors.SCREENING_LIST_UNAVAILABLE));
        assertThat(house.screenings.ofApplication(house.applicationId)).isEmpty();
        assertThat(house.events.of(PartyScreened.class)).isEmpty();

        house.bringListBack();
        assertThat(screenParty
                        .screen(job(DueDiligenceProcess.JobTypes.SCREEN_PARTY), input)
                        .matchFound())
                .isFalse();
        assertThat(house.events.of(PartyScreened.class)).hasSize(1);
    }

    @Test
    void aResultOutlivesTheList() {
        List<UUID> parties = opened("Hollow Crown Ventures Ltd.", "Olga Owner");
        var company = new DueDiligenceProcess.ScreenParty(house.applicationId, parties.getFirst());
        screenParty.screen(job(DueDiligenceProcess.JobTypes.SCREEN_PARTY), company);
        house.takeListAway();

        assertThat(screenParty
                        .screen(job(DueDiligenceProcess.JobTypes.SCREEN_PARTY), company)
                        .matchFound())
                .isTrue();
    }

    @Test
    void aStrangerIsNotScreened() {
        opened("Nordlicht GmbH", "Olga Owner");
        var stranger = new DueDiligenceProcess.ScreenParty(house.applicationId, UUID.randomUUID());

        assertThatThrownBy(() -> screenParty.screen(job(DueDiligenceProcess.JobTypes.SCREEN_PARTY), stranger))
                .isInstanceOf(IllegalCaseState.class)
                .hasMessageContaining("not a party");
    }

    @Test
    void theSummaryNeedsEveryParty() {
        List<UUID> parties = opened("Nordlicht GmbH", "Yasmira al Tahwani");
        screen(parties.subList(0, 2));

        assertThatThrownBy(() -> summarise.summarise(application))
                .isInstanceOf(IllegalCaseState.class)
                .hasMessageContaining("not every party");

        screen(parties);
        assertThat(summarise.summarise(application).matchesFound()).isTrue();
        assertThat(summarise.summarise(application).matchesFound()).isTrue();
    }

    @Test
    void aLateReviewIsEscalatedOnceAndNotAfterTheFinding() {
        screen(opened("Hollow Crown", "Olga Owner"));
        EscalateMatchReviewWorker worker = new EscalateMatchReviewWorker(house.escalations);
        ActivatedJob job = job(DueDiligenceProcess.JobTypes.ESCALATE_MATCH_REVIEW);

        worker.escalate(job, application);
        worker.escalate(job, application);
        assertThat(house.events.of(MatchReviewOverdue.class)).hasSize(1);

        house.settleMatches(Disposition.FALSE_POSITIVE, "Other one", OFFICER_OTTO);
        worker.escalate(job(DueDiligenceProcess.JobTypes.ESCALATE_MATCH_REVIEW), application);
        assertThat(house.events.of(MatchReviewOverdue.class)).hasSize(1);
    }

    @Test
    void aLateConfirmationIsEscalatedOnceAndNotAfterIt() {
        screen(opened("Hollow Crown", "Olga Owner"));
        house.decideAll(Disposition.FALSE_POSITIVE, "Other one", OFFICER_OTTO);
        EscalateMatchConfirmationWorker worker = new EscalateMatchConfirmationWorker(house.escalations);
        ActivatedJob job = job(DueDiligenceProcess.JobTypes.ESCALATE_MATCH_CONFIRMATION);

        worker.escalate(job, application);
        assertThat(house.events.of(MatchConfirmationOverdue.class)).isEmpty();
        house.reviews.submit(Occasion.DUE_DILIGENCE, house.applicationId, OFFICER_OTTO);
        worker.escalate(job, application);
        worker.escalate(job, application);
        assertThat(house.events.of(MatchConfirmationOverdue.class)).hasSize(1);

        house.reviews.confirm(
                Occasion.DUE_DILIGENCE, house.applicationId, new Officer(UUID.randomUUID(), "Clara Compliance"));
        worker.escalate(job(DueDiligenceProcess.JobTypes.ESCALATE_MATCH_CONFIRMATION), application);
        assertThat(house.events.of(MatchConfirmationOverdue.class)).hasSize(1);
    }

    @Test
    void matchesAreSettledOnceAndOnlyWhenOfficersAreThrough() {
        screen(opened("Hollow Crown", "Olga Owner"));
        SettleMatchesWorker worker = new SettleMatchesWorker(house.reviews);
        ActivatedJob job = job(DueDiligenceProcess.JobTypes.SETTLE_MATCHES);
        var unknown = new DueDiligenceProcess.SettleMatches(house.applicationId, null);
        var oneIsEnough = new DueDiligenceProcess.SettleMatches(house.applicationId, false);

        assertThatThrownBy(() -> worker.settle(job, oneIsEnough)).hasMessageContaining("not through with them");
        house.decideAll(Disposition.FALSE_POSITIVE, "Other one", OFFICER_OTTO);
        house.reviews.submit(Occasion.DUE_DILIGENCE, house.applicationId, OFFICER_OTTO);
        assertThatThrownBy(() -> worker.settle(job, unknown)).hasMessageContaining("not through with them");

        assertThat(worker.settle(job, oneIsEnough).matchesCleared()).isTrue();
        assertThat(worker.settle(job, oneIsEnough).matchesCleared()).isTrue();
        assertThat(house.events.only(MatchesDispositioned.class).cleared()).isTrue();
    }

    @Test
    void aLateRiskApprovalIsEscalatedOnceAndNotAfterTheDecision() {
        screen(opened("Nordlicht GmbH", "Olga Owner"));
        house.rate(RiskRating.HIGH);
        EscalateRiskApprovalWorker worker = new EscalateRiskApprovalWorker(house.escalations);
        ActivatedJob job = job(DueDiligenceProcess.JobTypes.ESCALATE_RISK_APPROVAL);

        worker.escalate(job, application);
        worker.escalate(job, application);
        assertThat(house.events.of(RiskApprovalOverdue.class)).hasSize(1);

        house.cases.decideHighRisk(house.applicationId, true, "Known for years", OFFICER, OTTO);
        worker.escalate(job(DueDiligenceProcess.JobTypes.ESCALATE_RISK_APPROVAL), application);
        assertThat(house.events.of(RiskApprovalOverdue.class)).hasSize(1);
    }

    @Test
    void aListThatStaysAwayIsEscalatedOncePerWait() {
        opened("Nordlicht GmbH", "Olga Owner");
        EscalateListRestorationWorker worker = new EscalateListRestorationWorker(house.escalations);
        ActivatedJob job = job(DueDiligenceProcess.JobTypes.ESCALATE_LIST_RESTORATION);

        worker.escalate(job, application);
        worker.escalate(job, application);
        assertThat(house.events.of(ListRestorationOverdue.class)).hasSize(1);

        worker.escalate(job(DueDiligenceProcess.JobTypes.ESCALATE_LIST_RESTORATION), application);
        assertThat(house.events.of(ListRestorationOverdue.class)).hasSize(2);
    }

    @Test
    void anUnsuspiciousCasePassesOnce() {
        screen(opened("Nordlicht GmbH", "Olga Owner"));
        ActivatedJob rating = job(DueDiligenceProcess.JobTypes.RECORD_RISK_RATING);
        var low = rated("low");

        assertThat(summarise.summarise(application).matchesFound()).isFalse();
        rate.rate(rating, low);
        rate.rate(rating, low);
        passTwice();
        rate.rate(rating, low);

        assertThat(house.events.only(RiskRated.class).rating()).isEqualTo(RiskRating.LOW);
        assertThat(house.events.of(DueDiligencePassed.class)).hasSize(1);
        assertThat(house.cases.find(house.applicationId)).map(c -> c.state()).contains(CaseState.PASSED);
    }

    @Test
    void nothingPassesUnratedUnclearedOrAtARiskNobodyTook() {
        screen(opened("Hollow Crown", "Olga Owner"));

        assertThatPassFailsWith("matches are not cleared");
        house.settleMatches(Disposition.FALSE_POSITIVE, "Other one", OFFICER_OTTO);
        assertThatPassFailsWith("not rated");
        rate.rate(job(DueDiligenceProcess.JobTypes.RECORD_RISK_RATING), rated("high"));
        assertThatPassFailsWith("high risk is not accepted");
        house.cases.decideHighRisk(
                house.applicationId, true, "Known for years", UUID.randomUUID(), Actor.system("test"));
        passTwice();

        assertThat(house.events.of(DueDiligencePassed.class)).hasSize(1);
    }

    @Test
    void anUnknownRatingIsRefused() {
        opened("Nordlicht GmbH", "Olga Owner");
        var unknown = rated("extreme");

        assertThatThrownBy(() -> rate.rate(job(DueDiligenceProcess.JobTypes.RECORD_RISK_RATING), unknown))
                .hasMessageContaining("Expected riskRating low, medium or high");
    }

    @Test
    void aTrueMatchIsTurnedDownWithoutATipOff() {
        screen(opened("Hollow Crown", "Olga Owner"));
        house.settleMatches(Disposition.TRUE_MATCH, "Same address as the entry", OFFICER_OTTO);
        ActivatedJob job = job(DueDiligenceProcess.JobTypes.REJECT_CASE);

        reject.reject(job, application);
        reject.reject(job, application);

        DueDiligenceRejected rejected = house.events.only(DueDiligenceRejected.class);
        assertThat(rejected.occurrence().reason()).contains("Same address as the entry");
        assertThat(rejected.applicantReason()).isEqualTo("We could not complete due diligence.");
        assertThat(house.cases.find(house.applicationId)).map(c -> c.state()).contains(CaseState.REJECTED);
    }

    @Test
    void aRiskNobodyTookIsTurnedDown() {
        screen(opened("Nordlicht GmbH", "Olga Owner"));
        house.rate(RiskRating.HIGH);
        house.cases.decideHighRisk(house.applicationId, false, "Unknown funds", OFFICER, OTTO);

        reject.reject(job(DueDiligenceProcess.JobTypes.REJECT_CASE), application);

        assertThat(house.events.only(DueDiligenceRejected.class).occurrence().reason())
                .isEqualTo("The high risk was not accepted: Unknown funds");
    }

    @Test
    void nobodyPassesWhileWhatWasFoundSinceIsUndecidedAndTheRiskIsTakenAnew() {
        screen(opened("Nordlicht GmbH", "Olga Owner"));
        house.cases.rate(house.applicationId, RiskRating.HIGH, null, OTTO);
        house.cases.decideHighRisk(house.applicationId, true, "Known for years", UUID.randomUUID(), OTTO);
        house.since.waitsFor(house.applicationId);

        assertThat(triesToPass()).isEqualTo("onHold");
        assertThat(house.cases.get(house.applicationId).state()).isEqualTo(CaseState.OPEN);
        house.since.nothingWaits();
        assertThatPassFailsWith("its high risk is not accepted");
        house.cases.decideHighRisk(house.applicationId, true, "Still", UUID.randomUUID(), OTTO);
        assertThat(triesToPass()).isEqualTo("passed");
        house.since.waitsFor(house.applicationId);
        assertThat(triesToPass()).isEqualTo("passed");
    }

    @Test
    void nobodyPassesWhileASuspensionIsUndecidedNorAfterTheEnd() {
        UUID partner = house.partner("Nordlicht GmbH", "Olga Owner");
        house.organisations.changeStatus(partner, PartnerStatus.ONBOARDING, OTTO, house.applicationId);
        screen(house.cases.open(house.applicationId, partner, OTTO));
        house.cases.rate(house.applicationId, RiskRating.LOW, null, OTTO);
        house.suspensions.request(
                partner, house.applicationId, new Officer(UUID.randomUUID(), "Otto"), "It is listed.");

        assertThat(triesToPass()).isEqualTo("onHold");
        house.suspensions.suspend(partner, house.applicationId, OTTO);
        assertThat(triesToPass()).isEqualTo("onHold");
        assertThatThrownBy(() -> pass.pass(
                        job(DueDiligenceProcess.JobTypes.PASS_CASE),
                        new DueDiligenceProcess.PassCase(house.applicationId, null)))
                .hasMessageContaining("this version of the model cannot wait");
        house.organisations.changeStatus(partner, PartnerStatus.TERMINATED, OTTO, house.applicationId);
        assertThat(triesToPass()).isEqualTo("refused");

        reject.reject(job(DueDiligenceProcess.JobTypes.REJECT_CASE), application);
        assertThat(house.events.only(DueDiligenceRejected.class).occurrence().reason())
                .contains("The partnership ended");
    }

    @Test
    void nothingIsTurnedDownWithoutAnOfficer() {
        screen(opened("Hollow Crown", "Olga Owner"));

        assertThatThrownBy(() -> reject.reject(job(DueDiligenceProcess.JobTypes.REJECT_CASE), application))
                .isInstanceOf(IllegalCaseState.class)
                .hasMessageContaining("no officer decided so");
        assertThat(house.cases.find(house.applicationId)).map(c -> c.state()).contains(CaseState.OPEN);
    }

    private DueDiligenceProcess.RecordRiskRating rated(String rating) {
        return new DueDiligenceProcess.RecordRiskRating(
                house.applicationId,
                rating,
                "Some rule",
                "Because somebody said so.",
                "DE",
                "distributor",
                false,
                false,
                "none",
                0,
                new BigDecimal("40"));
    }

    private List<UUID> opened(String legalName, String owner) {
        List<UUID> parties = house.cases.open(house.applicationId, house.partner(legalName, owner), OTTO);
        house.events.forget();
        return parties;
    }

    private void screen(List<UUID> parties) {
        parties.forEach(party -> screenParty.screen(
                job(DueDiligenceProcess.JobTypes.SCREEN_PARTY),
                new DueDiligenceProcess.ScreenParty(house.applicationId, party)));
    }

    private void passTwice() {
        ActivatedJob job = job(DueDiligenceProcess.JobTypes.PASS_CASE);
        assertThat(pass.pass(job, toPass).passOutcome()).isEqualTo("passed");
        assertThat(pass.pass(job, toPass).passOutcome()).isEqualTo("passed");
    }

    private String triesToPass() {
        ActivatedJob job = job(DueDiligenceProcess.JobTypes.PASS_CASE);
        String outcome = pass.pass(job, toPass).passOutcome();
        assertThat(pass.pass(job, toPass).passOutcome()).isEqualTo(outcome);
        return outcome;
    }

    private void assertThatPassFailsWith(String message) {
        assertThatThrownBy(() -> pass.pass(job(DueDiligenceProcess.JobTypes.PASS_CASE), toPass))
                .isInstanceOf(IllegalCaseState.class)
                .hasMessageContaining(message);
    }

    private static ActivatedJob job(String type) {
        return ActivatedJobs.of(DueDiligenceProcess.ID, type);
    }
}
