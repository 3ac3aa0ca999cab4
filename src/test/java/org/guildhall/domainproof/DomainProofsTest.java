package org.guildhall.domainproof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.guildhall.domainproof.DomainProof.Method;
import org.guildhall.partners.Actor;
import org.guildhall.partners.PartnerRegister;
import org.guildhall.testing.ModuleDatabase;
import org.guildhall.testing.MutableClock;
import org.guildhall.testing.RecordedEvents;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

class DomainProofsTest {

    private static final Actor CLEO = Actor.person(UUID.randomUUID(), "Cleo");

    private final UUID partner = UUID.randomUUID();
    private final RecordedEvents events = new RecordedEvents();
    private final MutableClock clock = new MutableClock();
    private List<String> records = List.of();
    private int asked;
    private final DomainProofs proofs = new DomainProofs(
            ModuleDatabase.jdbc(),
            this::txt,
            PartnerRegister.open(events, clock),
            TransactionOperations.withoutTransaction(),
            events,
            clock);

    @Test
    void aConfirmedAddressOfTheDomainProvesIt() {
        begin("https://www.Nordlicht.example/de", "cleo@nordlicht.example");
        begin("https://www.Nordlicht.example/de", "cleo@nordlicht.example");

        assertThat(proofs.find(partner)).map(DomainProof::method).contains(Method.MAIL);
        assertThat(events.only(DomainProven.class).occurrence().after()).isEqualTo("nordlicht.example (MAIL)");
    }

    @Test
    void aFreeMailAddressOrALookalikeProvesNothing() {
        begin("https://nordlicht.example", "cleo@gmail.com");
        assertThat(proofs.find(partner).orElseThrow().proven()).isFalse();

        DomainProofs others = proofs;
        UUID other = UUID.randomUUID();
        others.begin(other, UUID.randomUUID(), "https://nordlicht.example", "x@nordlicht.example.evil.example", CLEO);
        assertThat(others.find(other).orElseThrow().proven()).isFalse();

        UUID none = UUID.randomUUID();
        proofs.begin(none, UUID.randomUUID(), "https://gmail.com", "x@gmail.com", CLEO);
        proofs.begin(none, UUID.randomUUID(), null, "x@gmail.com", CLEO);
        assertThat(proofs.find(none)).isEmpty();
    }

    @Test
    void theRecordInDnsProvesItOnce() {
        begin("nordlicht.example", "cleo@gmail.com");
        assertThat(proofs.check(partner, CLEO).orElseThrow().proven()).isFalse();
        assertThat(asked).isEqualTo(1);
        records = List.of("v=spf1 -all", proofs.find(partner).orElseThrow().record());

        assertThat(proofs.check(partner, CLEO).orElseThrow().proven()).isFalse();
        assertThat(asked).isEqualTo(1);
        clock.pass(Duration.ofSeconds(5));
        assertThat(proofs.check(partner, CLEO)).map(DomainProof::method).contains(Method.DNS);
        clock.pass(Duration.ofSeconds(5));
        proofs.check(partner, CLEO);

        assertThat(asked).isEqualTo(2);
        assertThat(events.of(DomainProven.class)).hasSize(1);
    }

    @Test
    void aSilentDnsChangesNothing() {
        begin("nordlicht.example", "cleo@gmail.com");
        records = null;

        assertThatThrownBy(() -> proofs.check(partner, CLEO)).isInstanceOf(TxtRecords.DnsSilent.class);
        assertThat(proofs.find(partner).orElseThrow().proven()).isFalse();
    }

    @Test
    void anotherWebsiteIsToBeProvenAnewAndNoneNotAtAll() {
        begin("nordlicht.example", "cleo@nordlicht.example");
        String token = proofs.find(partner).orElseThrow().token();

        begin("suedlicht.example", "cleo@nordlicht.example");
        DomainProof anew = proofs.find(partner).orElseThrow();
        assertThat(anew.domain()).isEqualTo("suedlicht.example");
        assertThat(anew.proven()).isFalse();
        assertThat(anew.token()).isNotEqualTo(token);

        begin("", "cleo@nordlicht.example");
        assertThat(proofs.find(partner)).isEmpty();
    }

    private void begin(String website, String mail) {
        proofs.begin(partner, UUID.randomUUID(), website, mail, CLEO);
    }

    private List<String> txt(String domain) {
        asked++;
        if (records == null) {
            throw new TxtRecords.DnsSilent(new java.io.IOException("silent"));
        }
        assertThat(domain).isEqualTo("nordlicht.example");
        return records;
    }
}
