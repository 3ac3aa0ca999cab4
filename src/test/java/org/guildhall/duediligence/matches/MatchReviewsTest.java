package org.guildhall.duediligence.matches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.duediligence.DueDiligenceCase;
import org.guildhall.duediligence.DueDiligenceHouse;
import org.guildhall.duediligence.FourEyesRequired;
import org.guildhall.duediligence.IllegalCaseState;
import org.guildhall.duediligence.MatchesDispositioned;
import org.guildhall.duediligence.Officer;
import org.guildhall.duediligence.clearances.ClearanceTooLong;
import org.guildhall.duediligence.screening.ScreeningMatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MatchReviewsTest {

    private static final Officer OTTO = new Officer(UUID.randomUUID(), "Otto Officer");
    private static final Officer CLARA = new Officer(UUID.randomUUID(), "Clara Compliance");
    private static final Officer TIA = new Officer(UUID.randomUUID(), "Tia Third");

    private final DueDiligenceHouse house = new DueDiligenceHouse();

    @BeforeEach
    void twoMatchesAreFound() {
        house.screen(house.applicationId, house.partner("Hollow Crown GmbH", "Vara Mostrander"));
        house.events.forget();
    }

    @Test
    void everyDecisionIsKeptWithItsReasonAndTheLatestCounts() {
        ScreeningMatch match = review().matches().getFirst();

        decide(match, Disposition.ESCALATE, "Not sure", OTTO);
        decide(match, Disposition.FALSE_POSITIVE, "Born in another century", OTTO);

        assertThat(review().inForce(match)).map(MatchDecision::disposition).contains(Disposition.FALSE_POSITIVE);
        assertThat(review().undecided()).isEqualTo(1);
        assertThat(house.reviews.ofPair(match.partyId(), null, match.entryId()))
                .extracting(MatchDecision::reason)
                .containsExactly("Born in another century", "Not sure");
        assertThat(house.events.of(MatchDecided.class))
                .extracting(decided -> decided.occurrence().reason())
                .containsExactly("Not sure", "Born in another century");
    }

    @Test
    void theFirstOfTwoDecisionsWinsAndTheOtherIsTold() {
        ScreeningMatch match = review().matches().getFirst();
        Decision ottos = house.decision(match, Disposition.FALSE_POSITIVE, "Somebody else", null);
        Decision claras = house.decision(match, Disposition.TRUE_MATCH, "The very same", null);

        house.reviews.decide(Occasion.DUE_DILIGENCE, house.applicationId, ottos, OTTO);

        assertThatExceptionOfType(DecidedMeanwhile.class)
                .isThrownBy(() -> house.reviews.decide(Occasion.DUE_DILIGENCE, house.applicationId, claras, CLARA))
                .satisfies(told -> assertThat(told.inForce().officer()).isEqualTo(OTTO));
        assertThatExceptionOfType(DecidedMeanwhile.class)
                .isThrownBy(() -> house.reviews.decide(Occasion.DUE_DILIGENCE, house.applicationId, ottos, OTTO));
        assertThat(house.events.of(MatchDecided.class)).hasSize(1);
    }

    @Test
    void onlyMatchesOfTheCaseAreDecided() {
        Decision elsewhere =
                new Decision(UUID.randomUUID(), "FIC-P001", 0, 0, Disposition.FALSE_POSITIVE, "Somebody else", null);

        assertThatThrownBy(() -> house.reviews.decide(Occasion.DUE_DILIGENCE, house.applicationId, elsewhere, OTTO))
                .isInstanceOf(IllegalCaseState.class)
                .hasMessageContaining("no such match");
    }

    @Test
    void aTrueMatchAmongOthersClearsNobody() {
        house.decideAll(Disposition.FALSE_POSITIVE, "Somebody else", OTTO);
        decide(review().matches().getLast(), Disposition.TRUE_MATCH, "The very same", OTTO);
        house.reviews.submit(Occasion.DUE_DILIGENCE, house.applicationId, OTTO);

        assertThat(house.reviews.settle(Occasion.DUE_DILIGENCE, house.applicationId, false, "1", OTTO.actor()))
                .isFalse();
        assertThat(house.events.only(MatchesDispositioned.class).occurrence().reason())
                .isEqualTo("The very same");
        assertThat(house.cases.find(house.applicationId))
                .map(DueDiligenceCase::matchesCleared)
                .contains(false);
    }

    @Test
    void whoDecidesNeverConfirmsAndWhoConfirmsNeverDecides() {
        house.decideAll(Disposition.FALSE_POSITIVE, "Somebody else", OTTO);
        decide(review().matches().getLast(), Disposition.FALSE_POSITIVE, "I agree", TIA);
        house.reviews.submit(Occasion.DUE_DILIGENCE, house.applicationId, OTTO);

        refusedToConfirm(OTTO);
        refusedToConfirm(TIA);
        house.reviews.sendBack(Occasion.DUE_DILIGENCE, house.applicationId, "Look again", CLARA);
        ScreeningMatch match = review().matches().getFirst();
        assertThatExceptionOfType(FourEyesRequired.class)
                .isThrownBy(() -> decide(match, Disposition.TRUE_MATCH, "I know better", CLARA));
        assertThatExceptionOfType(FourEyesRequired.class)
                .isThrownBy(() -> house.reviews.submit(Occasion.DUE_DILIGENCE, house.applicationId, CLARA));

        house.decideAll(Disposition.FALSE_POSITIVE, "Looked again", TIA);
        house.reviews.submit(Occasion.DUE_DILIGENCE, house.applicationId, TIA);
        refusedToConfirm(OTTO);
        house.reviews.confirm(Occasion.DUE_DILIGENCE, house.applicationId, CLARA);
        assertThat(house.reviews.settle(Occasion.DUE_DILIGENCE, house.applicationId, true, "1", CLARA.actor()))
                .isTrue();
    }

    @Test
    void aSecondOfficerDecidesEscalatedMatchesOnly() {
        house.decideAll(Disposition.FALSE_POSITIVE, "Somebody else", OTTO);
        ScreeningMatch escalated = review().matches().getFirst();
        ScreeningMatch other = review().matches().getLast();
        decide(escalated, Disposition.ESCALATE, "Not sure", OTTO);
        house.reviews.submit(Occasion.DUE_DILIGENCE, house.applicationId, OTTO);

        assertThatThrownBy(() -> decide(other, Disposition.TRUE_MATCH, "I know better", CLARA))
                .isInstanceOf(IllegalCaseState.class)
                .hasMessageContaining("escalated matches only");
        assertThatExceptionOfType(FourEyesRequired.class)
                .isThrownBy(() -> decide(escalated, Disposition.FALSE_POSITIVE, "Now I am sure", OTTO));
        assertThatExceptionOfType(MatchesEscalated.class)
                .isThrownBy(() -> house.reviews.confirm(Occasion.DUE_DILIGENCE, house.applicationId, CLARA));
        decide(escalated, Disposition.TRUE_MATCH, "The same passport", CLARA);
        decide(escalated, Disposition.FALSE_POSITIVE, "Another passport after all", CLARA);
        house.reviews.confirm(Occasion.DUE_DILIGENCE, house.applicationId, CLARA);
        assertThat(review().cleared()).isTrue();
    }

    @Test
    void aClearanceEndsWithinTheConfiguredTime() {
        ScreeningMatch match = review().matches().getFirst();
        LocalDate today = house.pairs.today();

        for (LocalDate until :
                new LocalDate[] {today.minusDays(1), today.plusYears(2).plusDays(1)}) {
            assertThatExceptionOfType(ClearanceTooLong.class)
                    .isThrownBy(() -> house.reviews.decide(
                            Occasion.DUE_DILIGENCE,
                            house.applicationId,
                            house.decision(match, Disposition.FALSE_POSITIVE, "Somebody else", until),
                            OTTO));
        }
        assertThat(house.events.of(MatchDecided.class)).isEmpty();
        house.reviews.decide(
                Occasion.DUE_DILIGENCE,
                house.applicationId,
                house.decision(match, Disposition.FALSE_POSITIVE, "Somebody else", today.plusYears(2)),
                OTTO);
        assertThat(review().clearsForLater()).isTrue();
    }

    private void refusedToConfirm(Officer officer) {
        assertThatExceptionOfType(FourEyesRequired.class)
                .isThrownBy(() -> house.reviews.confirm(Occasion.DUE_DILIGENCE, house.applicationId, officer));
    }

    private void decide(ScreeningMatch match, Disposition disposition, String reason, Officer officer) {
        house.reviews.decide(
                Occasion.DUE_DILIGENCE, house.applicationId, house.decision(match, disposition, reason, null), officer);
    }

    private MatchReview review() {
        return house.reviews.find(Occasion.DUE_DILIGENCE, house.applicationId).orElseThrow();
    }
}
