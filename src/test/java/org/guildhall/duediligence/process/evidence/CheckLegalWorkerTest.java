package org.guildhall.duediligence.process.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.duediligence.evidence.EvidenceHouse.ENGINE;
import static org.mockito.Mockito.when;

import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.exception.BpmnError;
import io.camunda.client.exception.JobError;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.duediligence.checks.Finding;
import org.guildhall.duediligence.checks.Flag;
import org.guildhall.duediligence.checks.Identifiers;
import org.guildhall.duediligence.checks.registers.ViesVatRegistry;
import org.guildhall.duediligence.evidence.CheckBlocked;
import org.guildhall.duediligence.evidence.CheckMade;
import org.guildhall.duediligence.evidence.CheckRestorationOverdue;
import org.guildhall.duediligence.evidence.EvidenceHouse;
import org.guildhall.duediligence.evidence.HandedIn;
import org.guildhall.duediligence.evidence.RegistersWaived;
import org.guildhall.duediligence.evidence.Requirements;
import org.guildhall.testing.ActivatedJobs;
import org.junit.jupiter.api.Test;

/** A register that gives no answer is asked again, then an officer; nothing is ever concluded from its silence. */
class CheckLegalWorkerTest {

    private final EvidenceHouse house = new EvidenceHouse();
    private final CheckLegalWorker worker = new CheckLegalWorker(house.checks, house.outages);
    private final SupportingEvidenceProcess.OfApplication input =
            new SupportingEvidenceProcess.OfApplication(house.applicationId);

    @Test
    void silenceBlocksUntilAnOfficerDecides() {
        house.asks(new ViesVatRegistry(URI.create("http://127.0.0.1:1"), Duration.ofSeconds(1)));
        house.requests.request(
                house.applicationId,
                house.partner(),
                new Requirements(List.of(), List.of("anti-bribery"), false, false),
                ENGINE);
        house.requests.provide(
                house.applicationId,
                new HandedIn(
                        new Identifiers("DE136695976", null, null),
                        null,
                        Map.of("anti-bribery", EvidenceHouse.answers("no")),
                        Map.of()),
                UUID.randomUUID(),
                ENGINE);

        assertThatThrownBy(() -> worker.check(job(3), input)).isInstanceOf(JobError.class);
        assertThat(house.events.of(CheckBlocked.class)).isEmpty();
        for (int delivery = 0; delivery < 2; delivery++) {
            assertThatThrownBy(() -> worker.check(job(1), input))
                    .isInstanceOfSatisfying(BpmnError.class, error -> assertThat(error.getErrorCode())
                            .isEqualTo(SupportingEvidenceProcess.Errors.REGISTER_UNAVAILABLE));
        }
        assertThat(house.events.of(CheckBlocked.class)).hasSize(1);
        assertThat(house.results.ofApplication(house.applicationId)).isEmpty();
        assertThat(house.outages.reason(house.applicationId).orElseThrow()).contains("VIES");
        String wait = house.applicationId.toString();
        house.outages.escalate(house.applicationId, wait, ENGINE);
        house.outages.escalate(house.applicationId, wait, ENGINE);
        assertThat(house.events.of(CheckRestorationOverdue.class)).hasSize(1);

        house.outages.goOnWithout(house.applicationId, "VIES is down for the weekend.", ENGINE);
        worker.check(job(3), input);
        worker.check(job(3), input);

        assertThat(house.events.of(RegistersWaived.class)).hasSize(1);
        assertThat(house.events.of(CheckMade.class)).hasSize(1);
        assertThat(house.results
                        .ofApplication(house.applicationId)
                        .getFirst()
                        .outcome()
                        .findings())
                .filteredOn(finding -> finding.flag() == Flag.ESCALATED)
                .extracting(Finding::title)
                .containsExactly("A register was not asked");
    }

    private static ActivatedJob job(int retries) {
        ActivatedJob job =
                ActivatedJobs.of(SupportingEvidenceProcess.ID, SupportingEvidenceProcess.JobTypes.CHECK_LEGAL);
        when(job.getRetries()).thenReturn(retries);
        return job;
    }
}
