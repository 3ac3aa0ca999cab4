package org.guildhall.domainproof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.guildhall.domainproof.DomainLinkRefused.Why;
import org.guildhall.domainproof.DomainProof.Method;
import org.guildhall.identity.Role;
import org.guildhall.identity.SignedIn;
import org.guildhall.partners.PartnerRegister;
import org.guildhall.testing.ModuleDatabase;
import org.guildhall.testing.MutableClock;
import org.guildhall.testing.RecordedEvents;
import org.junit.jupiter.api.Test;

class DomainLinksTest {

    private final String domain = "d%s.example".formatted(UUID.randomUUID());
    private final RecordedEvents events = new RecordedEvents();
    private final MutableClock clock = new MutableClock();
    private final DomainProofs proofs = DomainProofRegister.open(PartnerRegister.open(events, clock), events, clock);
    private final DomainLinks links = DomainProofRegister.links(proofs, events, clock);
    private final SignedIn ada = applicant("Ada");

    @Test
    void aLinkToAnAddressOfTheDomainProvesItOnce() {
        assertThat(links.ask(ada, " Office ")).isEqualTo("office@" + domain);
        DomainLinkRequested mail = events.only(DomainLinkRequested.class);
        assertThat(mail.addressee().mail()).isEqualTo("office@" + domain);
        assertThat(mail.toString()).doesNotContain("/profile", "office");
        assertThat(events.only(DomainLinkSent.class).occurrence().after()).isEqualTo("office@" + domain);
        assertThat(ModuleDatabase.jdbc()
                        .sql("select count(*) from domainproof.link l where l::text like '%' || :token || '%'")
                        .param("token", token())
                        .query(Integer.class)
                        .single())
                .isZero();

        assertThat(links.look(ada, token())).isEqualTo(domain);
        assertThat(proofs.find(partnerOf(ada)).orElseThrow().proven()).isFalse();
        links.confirm(ada, token());
        assertThat(proofs.find(partnerOf(ada)).map(DomainProof::method)).contains(Method.MAIL);
        assertThat(events.of(DomainProven.class)).hasSize(1);
        assertUnusable(ada);
        assertThatThrownBy(() -> links.ask(ada, "office")).isInstanceOf(DomainLinkRefused.class);
    }

    @Test
    void aLinkIsGoodForWhoAskedAloneAndForAShortTime() {
        links.ask(ada, "office");
        SignedIn colleague = new SignedIn(UUID.randomUUID(), "Bea", "bea@x.example", Role.APPLICANT, ada.partnerId());
        assertUnusable(colleague);
        assertUnusable(applicant("Eve"));
        clock.pass(DomainLinks.VALIDITY);
        assertUnusable(ada);
        assertThat(proofs.find(partnerOf(ada)).orElseThrow().proven()).isFalse();
    }

    @Test
    void aLinkForADomainThatIsTheirsNoMoreProvesNothing() {
        links.ask(ada, "office");
        begin(ada, "other-" + domain);
        assertUnusable(ada);
    }

    @Test
    void onlyAddressesOfThatDomainAreWrittenTo() {
        for (String elsewhere : List.of(
                "",
                "victim@elsewhere.example,office",
                "a@b",
                "two words",
                "a\r\nBcc: x",
                ".a",
                "a..b",
                "x".repeat(65),
                "<a>")) {
            assertThatThrownBy(() -> links.ask(ada, elsewhere))
                    .as(elsewhere)
                    .isInstanceOf(DomainLinkRefused.class)
                    .extracting(refused -> ((DomainLinkRefused) refused).why())
                    .isEqualTo(Why.NO_ADDRESS);
        }
        assertThat(events.of(DomainLinkRequested.class)).isEmpty();
    }

    @Test
    void nobodyGetsManyMailsWhoeverAsks() {
        links.ask(ada, "victim");
        links.ask(applicant("Bea"), "VICTIM");
        assertTooMany(applicant("Cleo"), "victim");

        links.ask(ada, "one");
        links.ask(ada, "two");
        links.ask(applicant("Dora"), "three");
        assertTooMany(applicant("Eve"), "four");
        clock.pass(Duration.ofDays(1));
        links.ask(ada, "victim");
        assertThat(events.of(DomainLinkRequested.class)).hasSize(6);
    }

    private void assertTooMany(SignedIn person, String local) {
        assertThatThrownBy(() -> links.ask(person, local))
                .isInstanceOf(DomainLinkRefused.class)
                .extracting(refused -> ((DomainLinkRefused) refused).why())
                .isEqualTo(Why.TOO_MANY);
    }

    private void assertUnusable(SignedIn person) {
        assertThatThrownBy(() -> links.look(person, token())).isInstanceOf(DomainLinkRefused.class);
        assertThatThrownBy(() -> links.confirm(person, token())).isInstanceOf(DomainLinkRefused.class);
    }

    private SignedIn applicant(String name) {
        SignedIn person =
                new SignedIn(UUID.randomUUID(), name, name + "@mail.example", Role.APPLICANT, UUID.randomUUID());
        begin(person, domain);
        return person;
    }

    private void begin(SignedIn person, String website) {
        proofs.begin(partnerOf(person), UUID.randomUUID(), website, person.mail(), person.actor());
    }

    private static UUID partnerOf(SignedIn person) {
        return Objects.requireNonNull(person.partnerId());
    }

    private String token() {
        String path = events.of(DomainLinkRequested.class).getLast().path();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
