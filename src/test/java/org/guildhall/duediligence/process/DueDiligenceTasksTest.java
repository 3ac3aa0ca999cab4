package org.guildhall.duediligence.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.UUID;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.guildhall.duediligence.DueDiligenceHouse;
import org.guildhall.duediligence.Officer;
import org.guildhall.duediligence.matches.Disposition;
import org.guildhall.duediligence.matches.MatchReviewSentBack;
import org.guildhall.duediligence.matches.MatchReviewSubmitted;
import org.guildhall.duediligence.ratings.HighRiskDecided;
import org.guildhall.duediligence.ratings.RiskRating;
import org.guildhall.duediligence.screening.ScreeningListRestored;
import org.guildhall.identity.Role;
import org.guildhall.identity.SignedIn;
import org.guildhall.inbox.InvalidSubmission;
import org.guildhall.inbox.UserTask;
import org.guildhall.languages.MessageFiles;
import org.guildhall.languages.Words;
import org.guildhall.partners.Actor;
import org.guildhall.testing.People;
import org.guildhall.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueDiligenceTasksTest {

    private static final Actor ENGINE = Actor.system("test");

    private final DueDiligenceHouse house = new DueDiligenceHouse();
    private final ReviewMatchesTask reviewMatches = new ReviewMatchesTask(house.reviews, house.panel);
    private final ConfirmDispositionsTask confirmDispositions = new ConfirmDispositionsTask(house.reviews, house.panel);
    private final ApproveHighRiskTask approveHighRisk =
            new ApproveHighRiskTask(house.cases, house.reviews, house.organisations, new Words(MessageFiles.texts()));
    private final RestoreScreeningListTask restoreList =
            new RestoreScreeningListTask(house.screenings, new Words(MessageFiles.texts()));
    private final SignedIn otto = People.officer("Otto Officer");
    private final SignedIn clara = People.officer("Clara Compliance");
    private final UUID partnerId = house.partner("Hollow Crown GmbH", "Vara Mostrander");

    @Test
    void everyMatchIsDecidedBeforeTheReviewIsHandedOn() {
        screened();
        UserTask task = task(reviewMatches.elementId());

        assertThat(reviewMatches.show(task).review()).isEqualTo(new ReviewMatchesTask.Review(2, 0));
        refused(() -> reviewMatches.submit(task, new ReviewMatchesTask.Form(true), People.submits(otto)))
                .extracting(Told.inEnglish(), map(String.class, String.class))
                .hasEntrySatisfying("reviewed", message -> assertThat(message).contains("2 matches"));
        house.decideAll(Disposition.FALSE_POSITIVE, "Born elsewhere", Officer.of(otto));
        assertThat(reviewMatches.show(task).review()).isEqualTo(new ReviewMatchesTask.Review(2, 2));
        refused(() -> reviewMatches.submit(task, new ReviewMatchesTask.Form(null), People.submits(otto)))
                .extracting(Told.inEnglish(), map(String.class, String.class))
                .containsOnlyKeys("reviewed");
        assertThat(house.events.of(MatchReviewSubmitted.class)).isEmpty();

        var facts = reviewMatches.submit(task, new ReviewMatchesTask.Form(true), People.submits(otto));
        assertThat(facts.allFalsePositive()).isTrue();
        assertThat(facts.matchesEscalated()).isFalse();
        assertThat(facts.clearedForLater()).isFalse();
        assertThat(facts.highestScore()).isBetween(0.98, 1.0);
        refused(() -> reviewMatches.submit(task, new ReviewMatchesTask.Form(true), People.submits(clara)))
                .extracting(Told.inEnglish(), map(String.class, String.class))
                .containsOnlyKeys("");
        assertThat(house.events.of(MatchReviewSubmitted.class)).hasSize(1);
    }

    @Test
    void aSecondOfficerConfirmsOrSendsBackWithAReason() {
        screened();
        UserTask review = task(reviewMatches.elementId());
        UserTask confirm = task(confirmDispositions.elementId());
        house.decideAll(Disposition.FALSE_POSITIVE, "Born elsewhere", Officer.of(otto));
        reviewMatches.submit(review, new ReviewMatchesTask.Form(true), People.submits(otto));

        assertThat(confirmDispositions.excluded(confirm)).containsExactly(otto.accountId());
        refused(() -> confirmDispositions.submit(
                        confirm, new ConfirmDispositionsTask.Form("confirm", null), People.submits(otto)))
                .extracting(Told.inEnglish(), map(String.class, String.class))
                .containsOnlyKeys("");
        refused(() -> confirmDispositions.submit(
                        confirm, new ConfirmDispositionsTask.Form("sendBack", "  "), People.submits(clara)))
                .extracting(Told.inEnglish(), map(String.class, String.class))
                .containsOnlyKeys("reason");
        refused(() -> confirmDispositions.submit(
                        confirm, new ConfirmDispositionsTask.Form(null, null), People.submits(clara)))
                .extracting(Told.inEnglish(), map(String.class, String.class))
                .containsOnlyKeys("decision");

        assertThat(confirmDispositions
                        .submit(
                                confirm,
                                new ConfirmDispositionsTask.Form("sendBack", " Look at the address "),
                                People.submits(clara))
                        .dispositionsConfirmed())
                .isFalse();
        assertThat(house.events.only(MatchReviewSentBack.class).occurrence().reason())
                .isEqualTo("Look at the address");
        assertThat(reviewMatches.excluded(review)).containsExactly(clara.accountId());

        reviewMatches.submit(review, new ReviewMatchesTask.Form(true), People.submits(otto));
        assertThat(confirmDispositions
                        .submit(confirm, new ConfirmDispositionsTask.Form("confirm", null), People.submits(clara))
                        .dispositionsConfirmed())
                .isTrue();
    }

    @Test
    void anEscalatedMatchIsDecidedBeforeItIsConfirmed() {
        screened();
        house.decideAll(Disposition.ESCALATE, "Too close for me", Officer.of(otto));
        assertThat(reviewMatches
                        .submit(task(reviewMatches.elementId()), new ReviewMatchesTask.Form(true), People.submits(otto))
                        .matchesEscalated())
                .isTrue();
        UserTask confirm = task(confirmDispositions.elementId());

        assertThat(confirmDispositions.show(confirm).review()).isEqualTo(new ConfirmDispositionsTask.Review(2, 2));
        refused(() -> confirmDispositions.submit(
                        confirm, new ConfirmDispositionsTask.Form("confirm", null), People.submits(clara)))
                .extracting(Told.inEnglish(), map(String.class, String.class))
                .containsOnlyKeys("decision");
        house.decideAll(Disposition.FALSE_POSITIVE, "I know them", Officer.of(clara));
        assertThat(confirmDispositions
                        .submit(confirm, new ConfirmDispositionsTask.Form("confirm", null), People.submits(clara))
                        .dispositionsConfirmed())
                .isTrue();
    }

    @Test
    void aHighRiskNeedsAnotherPairOfEyes() {
        screened();
        clearMatches();
        house.rate(RiskRating.HIGH);
        UserTask task = task(approveHighRisk.elementId());
        var form = new ApproveHighRiskTask.Form("approve", "Known for years");

        assertThat(approveHighRisk.excluded(task)).containsExactly(otto.accountId());
        refused(() -> approveHighRisk.submit(task, form, People.submits(otto)))
                .extracting(Told.inEnglish(), map(String.class, String.class))
                .hasEntrySatisfying("", message -> assertThat(message).contains("another officer"));
        assertThat(house.events.of(HighRiskDecided.class)).isEmpty();

        assertThat(approveHighRisk.submit(task, form, People.submits(clara)).highRiskApproved())
                .isTrue();
        assertThat(house.events.only(HighRiskDecided.class).occurrence().actor())
                .isEqualTo(clara.actor());
    }

    @Test
    void theOfficerSeesWhatMakesTheRiskHigh() {
        screened();
        clearMatches();
        house.rate(RiskRating.HIGH);

        JsonNode rating = new ObjectMapper()
                .valueToTree(approveHighRisk.show(task(approveHighRisk.elementId())))
                .at("/rating");

        assertThat(rating.get("riskRating").asText()).isEqualTo("high");
        assertThat(rating.get("country").asText()).isEqualTo("Germany");
        assertThat(rating.get("partnerType").asText()).isEqualTo("Distributor");
        assertThat(rating.get("matchesCleared").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"approve,,reason", "reject,' ',reason", "later,because,decision"})
    void anUnfinishedRiskDecisionIsRefused(String decision, String reason, String field) {
        screened();
        house.rate(RiskRating.HIGH);

        refused(() -> approveHighRisk.submit(
                        task(approveHighRisk.elementId()),
                        new ApproveHighRiskTask.Form(decision, reason),
                        People.submits(clara)))
                .extracting(Told.inEnglish(), map(String.class, String.class))
                .containsOnlyKeys(field);
    }

    @Test
    void aLowRiskIsNotDecidedByAnybody() {
        screened();
        house.settleMatches(Disposition.FALSE_POSITIVE, "Another one", Officer.of(otto));
        house.rate(RiskRating.LOW);

        refused(() -> approveHighRisk.submit(
                        task(approveHighRisk.elementId()),
                        new ApproveHighRiskTask.Form("reject", "Gut feeling"),
                        People.submits(clara)))
                .extracting(Told.inEnglish(), map(String.class, String.class))
                .containsOnlyKeys("");
    }

    @Test
    void aListIsOnlyRestoredWhenItCanBeRead() {
        house.cases.open(house.applicationId, partnerId, ENGINE);
        UserTask task = task(restoreList.elementId());
        var form = new RestoreScreeningListTask.Form(true, "Copied from the archive");
        house.takeListAway();

        assertThat(restoreList.show(task).problem()).contains("away");
        refused(() -> restoreList.submit(task, form, People.submits(otto)))
                .extracting(Told.inEnglish(), map(String.class, String.class))
                .containsOnlyKeys("confirmed");

        house.bringListBack();
        assertThat(restoreList.show(task).problem()).contains("now it can");
        assertThat(restoreList.submit(task, form, People.submits(otto)).listRestored())
                .isTrue();
        assertThat(house.events.only(ScreeningListRestored.class).occurrence().reason())
                .isEqualTo("Copied from the archive");
    }

    @Test
    void restoringIsConfirmedExplicitly() {
        house.cases.open(house.applicationId, partnerId, ENGINE);

        refused(() -> restoreList.submit(
                        task(restoreList.elementId()),
                        new RestoreScreeningListTask.Form(null, null),
                        People.submits(otto)))
                .extracting(Told.inEnglish(), map(String.class, String.class))
                .containsOnlyKeys("confirmed");
    }

    private void screened() {
        house.cases
                .open(house.applicationId, partnerId, ENGINE)
                .forEach(party -> house.screenings.screen(house.applicationId, party, ENGINE));
    }

    private void clearMatches() {
        house.settleMatches(Disposition.FALSE_POSITIVE, "Born elsewhere", Officer.of(otto));
    }

    private UserTask task(String elementId) {
        return People.task(elementId, DueDiligenceProcess.ID, house.applicationId, partnerId, Role.COMPLIANCE_OFFICER);
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refused(ThrowingCallable submission) {
        return assertThatThrownBy(submission).isInstanceOf(InvalidSubmission.class);
    }
}
