package org.guildhall.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guildhall.inbox.InvalidSubmission;
import org.guildhall.inbox.TaskUnavailable;
import org.guildhall.inbox.UserTask;
import org.junit.jupiter.api.Test;

/** What applicants are asked for, what the checks make of it, and what officers decide. */
class EvidenceScenariosTest extends ProcessScenario {

    private static final String PROVIDE = "Task_ProvideEvidence";
    private static final String REVIEW = "Task_ReviewEvidence";

    @Test
    void whoIsAskedNothingIsCheckedAtOnce() {
        Applicant applicant = applies(Samples.application("Asked Nothing GmbH", "DE", "Wilma Eigner", "affiliate"));
        approves(applicant);

        stageEndsAt("supporting-evidence", "EndEvent_EvidenceAssessed");
        waiting("Task_SignContract", applicant);
        assertThat(trailOf(applicant)).contains("CheckMade", "EvidenceAssessed").doesNotContain("EvidenceRequested");
    }

    @Test
    void aDocumentIsAskedForAgainAndTheRestStaysAsItIs() {
        Applicant applicant = distributor("Asked Again GmbH");
        String first = attachedAndSent(applicant);
        decides(applicant, Map.of("verdict", "askAgain", "reason", "Page two is missing."));

        UserTask again = waiting(PROVIDE, applicant);
        JsonNode shown = inbox.open(again.key(), applicant.person()).shown();
        assertThat(shown.path("intro").asText()).contains("Page two is missing.");
        assertThat(shown.at("/asked/registerExtract").asBoolean()).isTrue();
        assertThat(shown.at("/asked/figures").asBoolean()).isFalse();
        assertThat(shown.path("questions")).isEmpty();
        providesEvidence(applicant, Map.of());
        decides(applicant, Map.of("verdict", "accept", "checked", true));

        stageEndsAt("supporting-evidence", "EndEvent_EvidenceAssessed");
        assertThat(trailOf(applicant))
                .contains("EvidenceAskedAgain")
                .filteredOn("EvidenceDecided"::equals)
                .hasSize(2);
        assertThat(first).isNotEmpty();
    }

    @Test
    void whatDoesNotComeIsRemindedOfGivenUpOnAndDecided() {
        Applicant applicant = distributor("Silent Evidence GmbH");
        UserTask asked = waiting(PROVIDE, applicant);
        passes(Duration.ofDays(4).plusMinutes(1));
        trailHas(applicant, "EvidenceReminderDue");
        passes(Duration.ofDays(11));
        trailHas(applicant, "EvidenceLapsed");
        waiting(REVIEW, applicant);
        assertThatExceptionOfType(TaskUnavailable.class)
                .isThrownBy(() -> inbox.submit(
                        asked.key(),
                        json.valueToTree(Map.of("declaration", true)),
                        new org.guildhall.inbox.Submitter(applicant.person(), "192.0.2.7", "Scenario/1.0")));
        passes(Duration.ofDays(3).plusMinutes(1));
        trailHas(applicant, "EvidenceReviewOverdue");
        assertThatExceptionOfType(InvalidSubmission.class)
                .isThrownBy(() -> decides(applicant, Map.of("verdict", "accept", "checked", true)));
        decides(applicant, Map.of("verdict", "waive", "reason", "Known to us for ten years."));

        stageEndsAt("supporting-evidence", "EndEvent_EvidenceAssessed");
    }

    @Test
    void aSilentRegisterBlocksTheLegalCheckUntilItAnswers() {
        SilentRegister.silence();
        Applicant applicant = applies(Samples.unremarkable("Silent Register GmbH"));
        approves(applicant);
        providesEvidence(applicant, Map.of("vatNumber", "DE136695976"));
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(300)).until(() -> {
            passes(Duration.ofMinutes(1));
            return tasks.openOf(applicant.applicationId()).stream()
                    .anyMatch(task -> task.elementId().equals("Task_RestoreCheck"));
        });
        passes(Duration.ofDays(1).plusMinutes(1));
        trailHas(applicant, "CheckRestorationOverdue");
        assertThatExceptionOfType(InvalidSubmission.class)
                .isThrownBy(() -> submits(OFFICER, "Task_RestoreCheck", applicant, Map.of("decision", "goOn")));
        SilentRegister.wake();
        submits(OFFICER, "Task_RestoreCheck", applicant, Map.of("decision", "retry"));

        stageEndsAt("supporting-evidence", "EndEvent_EvidenceAssessed");
        assertThat(trailOf(applicant)).contains("CheckBlocked").doesNotContain("RegistersWaived");
    }

    private Applicant distributor(String legalName) {
        Applicant applicant = applies(Samples.application(legalName, "DE", "Wilma Eigner", "distributor"));
        approves(applicant);
        return applicant;
    }

    private String attachedAndSent(Applicant applicant) {
        providesEvidence(applicant, Map.of());
        return waiting(REVIEW, applicant).name();
    }

    /** The same decision on everything that awaits one. */
    private void decides(Applicant applicant, Map<String, ?> decision) {
        UserTask review = waiting(REVIEW, applicant);
        List<Map<String, ?>> decisions = new ArrayList<>();
        inbox.open(review.key(), OFFICER).shown().path("decisions").forEach(row -> decisions.add(decision));
        submits(OFFICER, REVIEW, applicant, Map.of("decisions", decisions));
    }
}
