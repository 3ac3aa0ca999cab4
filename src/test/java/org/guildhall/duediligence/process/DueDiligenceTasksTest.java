package org.guildhall.duediligence.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.UUID;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.guildhall.duediligence.Disposition;
import org.guildhall.duediligence.DueDiligenceHouse;
import org.guildhall.duediligence.HighRiskDecided;
import org.guildhall.duediligence.MatchesDispositioned;
import org.guildhall.duediligence.RiskRating;
import org.guildhall.duediligence.ScreeningListRestored;
import org.guildhall.identity.Role;
import org.guildhall.identity.SignedIn;
import org.guildhall.inbox.InvalidSubmission;
import org.guildhall.inbox.UserTask;
import org.guildhall.partners.Actor;
import org.guildhall.testing.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueDiligenceTasksTest {

    private static final Actor ENGINE = Actor.system("test");

    private final DueDiligenceHouse house = new DueDiligenceHouse();
    private final ReviewMatchesTask reviewMatches = new ReviewMatchesTask(house.screenings, house.organisations);
    private final ApproveHighRiskTask approveHighRisk = new ApproveHighRiskTask(house.cases, house.organisations);
    private final RestoreScreeningListTask restoreList = new RestoreScreeningListTask(house.screenings);
    private final SignedIn otto = People.officer("Otto Officer");
    private final SignedIn clara = People.officer("Clara Compliance");
    private final UUID partnerId = house.partner("Hollow Crown GmbH", "Vara Mostrander");

    @Test
    void theOfficerSeesEveryMatchBesideItsParty() {
        screened();

        JsonNode shown = new ObjectMapper().valueToTree(reviewMatches.show(task(reviewMatches.elementId())));

        assertThat(shown.at("/matches")).hasSize(2);
        JsonNode company = shown.at("/matches/1");
        assertThat(company.get("party").asText()).isEqualTo("Hollow Crown GmbH");
        assertThat(company.get("position").asText()).isEqualTo("Company");
        assertThat(company.get("listedName").asText()).isEqualTo("Hollow Crown");
        assertThat(company.get("listName").asText()).isEqualTo("fictional-watchlist");
        assertThat(company.get("program").asText()).isEqualTo("FICTION-FRAUD");
        assertThat(company.get("matchedOn").asText()).isEqualTo("alias");
        assertThat(company.get("score").asText()).isEqualTo("98 %");
        assertThat(company.get("explanation").asText()).contains("'crown' and 'crown' the same word");
        assertThat(shown.at("/matches/0/party").asText()).isEqualTo("Vara Mostrander");
        assertThat(shown.at("/matches/0/score").asText()).isEqualTo("99 %");
    }

    @ParameterizedTest
    @CsvSource({"falsePositive,true", "trueMatch,false"})
    void aFindingIsKeptAndHandedToTheProcess(String disposition, boolean cleared) {
        screened();

        var facts = reviewMatches.submit(
                task(reviewMatches.elementId()),
                new ReviewMatchesTask.Form(disposition, " Compared the records "),
                People.submits(otto));

        assertThat(facts.matchesCleared()).isEqualTo(cleared);
        MatchesDispositioned kept = house.events.only(MatchesDispositioned.class);
        assertThat(kept.cleared()).isEqualTo(cleared);
        assertThat(kept.occurrence().reason()).isEqualTo("Compared the records");
        assertThat(kept.occurrence().actor()).isEqualTo(otto.actor());
    }

    @ParameterizedTest
    @CsvSource({"falsePositive,' ',reason", "trueMatch,,reason", "perhaps,because,disposition", ",because,disposition"})
    void anUnfinishedFindingIsRefused(String disposition, String reason, String field) {
        screened();

        refused(() -> reviewMatches.submit(
                        task(reviewMatches.elementId()),
                        new ReviewMatchesTask.Form(disposition, reason),
                        People.submits(otto)))
                .extracting("errors", map(String.class, String.class))
                .containsOnlyKeys(field);
        assertThat(house.events.of(MatchesDispositioned.class)).isEmpty();
    }

    @Test
    void matchesAreReviewedOnce() {
        screened();
        clearMatches();

        refused(() -> reviewMatches.submit(
                        task(reviewMatches.elementId()),
                        new ReviewMatchesTask.Form("trueMatch", "No, it is them"),
                        People.submits(clara)))
                .extracting("errors", map(String.class, String.class))
                .containsOnlyKeys("");
        assertThat(house.events.of(MatchesDispositioned.class)).hasSize(1);
    }

    @Test
    void aHighRiskNeedsAnotherPairOfEyes() {
        screened();
        clearMatches();
        house.rate(RiskRating.HIGH);
        UserTask task = task(approveHighRisk.elementId());
        var form = new ApproveHighRiskTask.Form("approve", "Known for years");

        assertThat(approveHighRisk.excludes(task, otto)).isTrue();
        assertThat(approveHighRisk.excludes(task, clara)).isFalse();
        refused(() -> approveHighRisk.submit(task, form, People.submits(otto)))
                .extracting("errors", map(String.class, String.class))
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
                .extracting("errors", map(String.class, String.class))
                .containsOnlyKeys(field);
    }

    @Test
    void aLowRiskIsNotDecidedByAnybody() {
        screened();
        house.screenings.reviewMatches(
                house.applicationId, Disposition.FALSE_POSITIVE, "Another one", UUID.randomUUID(), ENGINE);
        house.rate(RiskRating.LOW);

        refused(() -> approveHighRisk.submit(
                        task(approveHighRisk.elementId()),
                        new ApproveHighRiskTask.Form("reject", "Gut feeling"),
                        People.submits(clara)))
                .extracting("errors", map(String.class, String.class))
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
                .extracting("errors", map(String.class, String.class))
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
                .extracting("errors", map(String.class, String.class))
                .containsOnlyKeys("confirmed");
    }

    private void screened() {
        house.cases
                .open(house.applicationId, partnerId, ENGINE)
                .forEach(party -> house.screenings.screen(house.applicationId, party, ENGINE));
    }

    private void clearMatches() {
        reviewMatches.submit(
                task(reviewMatches.elementId()),
                new ReviewMatchesTask.Form("falsePositive", "Born elsewhere"),
                People.submits(otto));
    }

    private UserTask task(String elementId) {
        return People.task(elementId, DueDiligenceProcess.ID, house.applicationId, partnerId, Role.COMPLIANCE_OFFICER);
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refused(ThrowingCallable submission) {
        return assertThatThrownBy(submission).isInstanceOf(InvalidSubmission.class);
    }
}
