package org.guildhall.duediligence.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.guildhall.duediligence.evidence.EvidenceHouse.DISTRIBUTION;
import static org.guildhall.duediligence.evidence.EvidenceHouse.ENGINE;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.documents.Sha256;
import org.guildhall.duediligence.checks.CheckKind;
import org.guildhall.duediligence.checks.Finding;
import org.guildhall.duediligence.checks.Flag;
import org.guildhall.duediligence.checks.HandedDocument;
import org.guildhall.duediligence.checks.Identifiers;
import org.guildhall.duediligence.checks.registers.RegisterAnswer;
import org.guildhall.duediligence.checks.registers.RegisterAnswer.Standing;
import org.guildhall.duediligence.evidence.ItemDecision.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What comes, what the checks make of it, and what officers decide; everything that may be repeated is done twice. */
class EvidenceTest {

    private static final UUID PERSON = UUID.randomUUID();
    private static final ItemId EXTRACT = ItemId.document("register-extract");
    private static final ItemId BRIBERY = ItemId.questionnaire("anti-bribery");

    private final EvidenceHouse house = new EvidenceHouse();
    private final UUID partnerId = house.partner();

    @Test
    void nothingIsAskedOfWhoNeedsNothing() {
        Requirements nothing = new Requirements(List.of(), List.of(), false, false);

        assertThat(house.requests.request(house.applicationId, partnerId, nothing, ENGINE))
                .isFalse();
        assertThat(house.requests.request(house.applicationId, partnerId, nothing, ENGINE))
                .isFalse();
        checksRun();

        assertThat(house.reviews.summarise(house.applicationId)).isFalse();
        assertThat(house.reviews.close(house.applicationId, ENGINE)).isEqualTo(Flag.OBSERVATION);
        assertThat(findings(ItemId.IDENTIFIERS))
                .extracting(Finding::title)
                .contains("No VAT number", "Registration number");
        assertThat(house.events.of(EvidenceRequested.class)).isEmpty();
        assertThat(house.events.of(EvidenceAssessed.class)).hasSize(1);
    }

    @Test
    void everyCheckIsMadeAndToldOnceARound() {
        provided(extract("a"));

        assertThat(house.events.of(CheckMade.class)).hasSize(4);
        assertThat(house.results.ofApplication(house.applicationId))
                .extracting(CheckResult::kind)
                .containsExactlyInAnyOrder(
                        CheckKind.DOCUMENTS, CheckKind.LEGAL, CheckKind.COMPLIANCE, CheckKind.FINANCIAL);
        assertThat(house.results.ofApplication(house.applicationId))
                .extracting(result -> result.outcome().version())
                .containsExactlyInAnyOrder("documents-1", "legal-2", "anti-bribery-1", "3");
        assertThat(findings(ItemId.IDENTIFIERS))
                .extracting(Finding::found)
                .anyMatch(found -> found.contains("only the format"));
        assertThat(house.events.of(CheckMade.class).toString()).doesNotContain("136695976", "DE89370400440532013000");
        assertThat(house.reviews.summarise(house.applicationId)).isTrue();
        assertThat(house.reviews.awaitingDecision(house.applicationId))
                .extracting(review -> review.item().id())
                .containsExactly(EXTRACT);
    }

    @Test
    void onlyWhatIsAskedForAgainIsOpen() {
        provided(extract("b"));
        house.reviews.summarise(house.applicationId);

        assertThat(decide(Verdict.ASK_AGAIN, "Page two is missing.", null)).isFalse();

        assertThat(house.requests.open(house.applicationId))
                .extracting(EvidenceItem::id, EvidenceItem::askedBecause)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(EXTRACT, "Page two is missing."));
        assertThat(house.events.only(EvidenceAskedAgain.class).occurrence().reason())
                .isEqualTo("Extract from the commercial register: Page two is missing.");
        house.requests.provide(house.applicationId, house.everything(extract("c")), PERSON, ENGINE);
        checksRun();
        house.reviews.summarise(house.applicationId);
        assertThat(decide(Verdict.ACCEPT, "In order.", null)).isTrue();
        assertThat(house.results.ofApplication(house.applicationId))
                .filteredOn(result -> result.round() == 2)
                .extracting(CheckResult::kind)
                .containsExactly(CheckKind.DOCUMENTS);
        assertThat(house.reviews.close(house.applicationId, ENGINE)).isEqualTo(Flag.YELLOW);
        assertThat(house.reviews.close(house.applicationId, ENGINE)).isEqualTo(Flag.YELLOW);
        assertThat(house.events.of(EvidenceAssessed.class)).hasSize(1);
    }

    @Test
    void anOfficersFlagCountsBeforeThatOfTheChecks() {
        provided(extract("d"));
        house.reviews.summarise(house.applicationId);
        decide(Verdict.ACCEPT, "The company is being wound up.", Flag.RED);

        assertThat(house.reviews.close(house.applicationId, ENGINE)).isEqualTo(Flag.RED);
    }

    @Test
    void aFileOfAnotherApplicantIsAYellowFlagThatNamesNobody() {
        provided(extract("shared"));
        EvidenceHouse other = new EvidenceHouse();
        other.requests.request(other.applicationId, other.partner(), DISTRIBUTION, ENGINE);
        other.requests.provide(other.applicationId, other.everything(extract("shared")), PERSON, ENGINE);
        other.checks.documents(other.applicationId, ENGINE);

        List<Finding> findings = other.results.findings(other.applicationId, item(other, EXTRACT));
        assertThat(findings.getFirst().flag()).isEqualTo(Flag.YELLOW);
        assertThat(findings.toString()).contains("another organisation").doesNotContain(house.applicationId.toString());
    }

    @Test
    void oldPapersAreFlaggedByHowOldTheyAre() {
        LocalDate today = LocalDate.ofInstant(house.clock.instant(), ZoneOffset.UTC);
        assertThat(flagOf(today.minusDays(1))).isEqualTo(Flag.ESCALATED);
        assertThat(flagOf(today.plusDays(29))).isEqualTo(Flag.YELLOW);
        assertThat(flagOf(today.plusDays(30))).isEqualTo(Flag.NONE);
    }

    @Test
    void whatDoesNotComeInTimeIsRedUnlessItCameAMomentBefore() {
        house.requests.request(house.applicationId, partnerId, DISTRIBUTION, ENGINE);
        house.requests.remind(house.applicationId, house.applicationId + "r", ENGINE);
        house.requests.remind(house.applicationId, house.applicationId + "r", ENGINE);
        house.requests.lapse(house.applicationId, house.applicationId + "l", ENGINE);
        house.requests.lapse(house.applicationId, house.applicationId + "l", ENGINE);
        assertThat(house.events.of(EvidenceReminderDue.class)).hasSize(1);
        assertThat(house.events.of(EvidenceLapsed.class)).hasSize(1);
        checksRun();
        house.checks.financialStanding(house.applicationId, Flag.RED, "No figures were handed in.", "3", ENGINE);
        house.reviews.summarise(house.applicationId);

        assertThat(house.reviews.awaitingDecision(house.applicationId))
                .hasSize(4)
                .allSatisfy(review -> assertThat(review.flag()).isEqualTo(Flag.RED));
        assertThatExceptionOfType(IllegalEvidenceState.class)
                .isThrownBy(() ->
                        house.requests.provide(house.applicationId, house.everything(extract("late")), PERSON, ENGINE));

        EvidenceHouse punctual = new EvidenceHouse();
        punctual.requests.request(punctual.applicationId, punctual.partner(), DISTRIBUTION, ENGINE);
        punctual.requests.provide(punctual.applicationId, punctual.everything(extract("p")), PERSON, ENGINE);
        punctual.requests.lapse(punctual.applicationId, punctual.applicationId + "l", ENGINE);
        assertThat(punctual.events.of(EvidenceLapsed.class)).isEmpty();
    }

    @Test
    void twoColleaguesCannotBothHandIn() {
        provided(extract("e"));

        assertThatExceptionOfType(IllegalEvidenceState.class)
                .isThrownBy(() ->
                        house.requests.provide(house.applicationId, house.everything(extract("f")), PERSON, ENGINE));
    }

    @Test
    void decisionsAreForEveryPieceOnceAndNotAfterTheReview() {
        provided(extract("g"));
        house.reviews.summarise(house.applicationId);
        ItemDecision stranger = new ItemDecision(BRIBERY, Verdict.ACCEPT, "In order.", null);

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> house.reviews.decide(house.applicationId, List.of(), PERSON, ENGINE));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> house.reviews.decide(house.applicationId, List.of(stranger), PERSON, ENGINE));
        decide(Verdict.WAIVE, "Known for years.", null);
        assertThatExceptionOfType(IllegalEvidenceState.class)
                .isThrownBy(() -> decide(Verdict.ACCEPT, "In order.", null));
        assertThat(house.reviews.close(house.applicationId, ENGINE)).isEqualTo(Flag.YELLOW);
        assertThatExceptionOfType(IllegalEvidenceState.class)
                .isThrownBy(() -> decide(Verdict.ACCEPT, "In order.", null));
    }

    @Test
    void aFlaggedAnswerIsExplained() {
        house.requests.request(
                house.applicationId,
                partnerId,
                new Requirements(List.of(), List.of("anti-bribery"), false, false),
                ENGINE);
        house.requests.provide(
                house.applicationId,
                new HandedIn(Identifiers.NONE, null, Map.of("anti-bribery", EvidenceHouse.answers("yes")), Map.of()),
                PERSON,
                ENGINE);
        checksRun();

        assertThat(findings(BRIBERY).getFirst().flag()).isEqualTo(Flag.RED);
        assertThat(findings(BRIBERY))
                .extracting(Finding::found)
                .anyMatch(found -> found.contains("50 %") && found.contains("(0 of 5)"));
        assertThat(house.reviews.summarise(house.applicationId)).isTrue();
    }

    @Test
    void whoRegistersKnowUnderAnotherNameIsFlagged() {
        house.asks(number -> new RegisterAnswer(Standing.REGISTERED, "Somebody Else AG", "", "VIES REST"));
        provided(extract("h"));

        assertThat(findings(ItemId.IDENTIFIERS).getFirst().title()).isEqualTo("VAT number under another name");
        assertThat(findings(ItemId.IDENTIFIERS).getFirst().flag()).isEqualTo(Flag.YELLOW);
    }

    private void provided(HandedDocument extract) {
        assertThat(house.requests.request(house.applicationId, partnerId, DISTRIBUTION, ENGINE))
                .isTrue();
        assertThat(house.requests.request(house.applicationId, partnerId, DISTRIBUTION, ENGINE))
                .isTrue();
        house.requests.provide(house.applicationId, house.everything(extract), PERSON, ENGINE);
        checksRun();
        checksRun();
    }

    private void checksRun() {
        house.checks.documents(house.applicationId, ENGINE);
        house.checks.legal(house.applicationId, ENGINE);
        for (CheckKind kind : List.of(CheckKind.REPUTATION, CheckKind.TECHNICAL, CheckKind.COMPLIANCE)) {
            house.checks.answers(kind, house.applicationId, ENGINE);
        }
        if (house.checks.financialFacts(house.applicationId).statement().equals("given")) {
            house.checks.financialStanding(house.applicationId, Flag.YELLOW, "A loss.", "3", ENGINE);
        }
    }

    private boolean decide(Verdict verdict, String reason, @Nullable Flag flag) {
        return house.reviews.decide(
                house.applicationId, List.of(new ItemDecision(EXTRACT, verdict, reason, flag)), PERSON, ENGINE);
    }

    private Flag flagOf(LocalDate validUntil) {
        EvidenceHouse fresh = new EvidenceHouse();
        fresh.requests.request(fresh.applicationId, fresh.partner(), DISTRIBUTION, ENGINE);
        String content = fresh.applicationId.toString();
        HandedDocument paper = new HandedDocument(UUID.randomUUID(), Sha256.of(content.getBytes()), validUntil);
        fresh.requests.provide(fresh.applicationId, fresh.everything(paper), PERSON, ENGINE);
        fresh.checks.documents(fresh.applicationId, ENGINE);
        return fresh.results
                .findings(fresh.applicationId, item(fresh, EXTRACT))
                .getFirst()
                .flag();
    }

    private List<Finding> findings(ItemId id) {
        return house.results.findings(house.applicationId, item(house, id));
    }

    private static EvidenceItem item(EvidenceHouse where, ItemId id) {
        return where.requests.items(where.applicationId).stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Another content in every run, but the same for the same name within one. */
    private static HandedDocument extract(String name) {
        return new HandedDocument(UUID.randomUUID(), Sha256.of((RUN + name).getBytes()), null);
    }

    private static final UUID RUN = UUID.randomUUID();
}
