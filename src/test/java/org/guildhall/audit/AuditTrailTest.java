package org.guildhall.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.guildhall.partners.Actor;
import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;
import org.guildhall.partners.ProgrammeChange;
import org.guildhall.partners.ProgrammeEvent;
import org.guildhall.testing.ModuleDatabase;
import org.guildhall.testing.MutableClock;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

class AuditTrailTest {

    private final JdbcClient jdbc = ModuleDatabase.jdbc();
    private final AuditTrail trail = new AuditTrail(jdbc);
    private final UUID partner = UUID.randomUUID();

    record ContractSigned(Occurrence occurrence) implements PartnerEvent {}

    @Test
    void anEntryKeepsWhoWhatWhenBeforeAfterWhyAndTheModelsVersion() {
        MutableClock clock = new MutableClock();
        UUID application = UUID.randomUUID();
        trail.on(new ContractSigned(Occurrence.of(
                        clock,
                        partner,
                        application,
                        Actor.process("contract-signing.sealContract", "contract-signing:3"))
                .change("OFFERED", "SIGNED")
                .because("Signed by its signatory")));

        assertThat(trail.ofPartner(partner)).singleElement().satisfies(entry -> {
            assertThat(entry.title()).isEqualTo("Contract signed");
            assertThat(entry.at()).isEqualTo(clock.instant());
            assertThat(entry.applicationId()).isEqualTo(application);
            assertThat(entry.actor().id()).isEqualTo("contract-signing.sealContract");
            assertThat(entry.actor().modelVersion()).isEqualTo("contract-signing:3");
            assertThat(entry.before()).isEqualTo("OFFERED");
            assertThat(entry.after()).isEqualTo("SIGNED");
            assertThat(entry.reason()).isEqualTo("Signed by its signatory");
        });
    }

    record WebhookPaused(ProgrammeChange change) implements ProgrammeEvent {}

    @Test
    void aChangeToTheProgrammeNamesWhatWasChangedAndIsNobodysHistory() {
        WebhookPaused event =
                new WebhookPaused(ProgrammeChange.of(new MutableClock(), Actor.system("test"), "Webhook crm.example")
                        .from("ACTIVE", "PAUSED")
                        .because("Too slow"));
        trail.on(event);

        assertThat(trail.ofProgramme().getFirst()).satisfies(entry -> {
            assertThat(entry.title()).isEqualTo("Webhook paused");
            assertThat(entry.subject()).isEqualTo("Webhook crm.example");
            assertThat(entry.partnerId()).isNull();
            assertThat(entry.after()).isEqualTo("PAUSED");
            assertThat(entry.reason()).isEqualTo("Too slow");
        });
        assertThat(trail.partners()).noneMatch(partner -> partner.partnerId() == null);
        assertThatThrownBy(() -> trail.on(event)).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void statesAndCodesReadAsWordsAndTextsStay() {
        assertThat(AuditEntry.inWords("IN_REVIEW")).isEqualTo("In review");
        assertThat(AuditEntry.inWords("falsePositive")).isEqualTo("False positive");
        assertThat(AuditEntry.inWords("high")).isEqualTo("High");
        assertThat(AuditEntry.inWords("GH-2026-JP7W-5H3C")).isEqualTo("GH-2026-JP7W-5H3C");
        assertThat(AuditEntry.inWords("1 of 4")).isEqualTo("1 of 4");
        assertThat(AuditEntry.inWords(null)).isNull();
    }

    @Test
    void entriesAreNeverChangedOrRemoved() {
        trail.on(new ContractSigned(
                Occurrence.of(new MutableClock(), partner, UUID.randomUUID(), Actor.system("test"))));

        refused("update audit.entry set reason = 'another'");
        refused("delete from audit.entry");
        refused("truncate audit.entry");
        assertThat(trail.ofPartner(partner)).hasSize(1);
    }

    @Test
    void theSameOccurrenceIsNotWrittenTwice() {
        ContractSigned event =
                new ContractSigned(Occurrence.of(new MutableClock(), partner, UUID.randomUUID(), Actor.system("test")));
        trail.on(event);

        assertThatThrownBy(() -> trail.on(event)).hasMessageContaining("entry_id_key");
    }

    private void refused(String statement) {
        assertThatThrownBy(() -> jdbc.sql(statement).update()).hasMessageContaining("append-only");
    }
}
