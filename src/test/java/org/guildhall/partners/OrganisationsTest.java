package org.guildhall.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.testing.MutableClock;
import org.guildhall.testing.RecordedEvents;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrganisationsTest {

    private static final Actor SOMEBODY = Actor.system("test");

    private final RecordedEvents events = new RecordedEvents();
    private final Organisations organisations = PartnerRegister.open(events, new MutableClock());
    private final UUID applicationId = UUID.randomUUID();

    @BeforeEach
    void emptyRegister() {
        PartnerRegister.clear();
    }

    @Test
    void anOrganisationEntersAsApplicantAndIsItsOwnFirstParty() {
        UUID partnerId = register("Nordlicht GmbH", "HRB 1", "DE");

        assertThat(organisations.find(partnerId))
                .isEqualTo(new Organisation(
                        partnerId,
                        "Nordlicht GmbH",
                        "HRB 1",
                        "DE",
                        null,
                        PartnerType.RESELLER,
                        PartnerStatus.APPLICANT,
                        4,
                        12));
        assertThat(organisations.parties(partnerId))
                .extracting(Party::position, Party::kind, Party::name)
                .containsExactly(
                        tuple(Position.COMPANY, Party.Kind.ORGANISATION, "Nordlicht GmbH"),
                        tuple(Position.BENEFICIAL_OWNER, Party.Kind.PERSON, "Olga Owner"),
                        tuple(Position.AUTHORISED_SIGNATORY, Party.Kind.PERSON, "Sig Signer"));
        assertThat(organisations.contact(partnerId)).isEqualTo(new Contact("Cleo", "cleo@nordlicht.example"));
        assertThat(organisations.signatory(partnerId)).map(Party::title).contains("Managing director");
        assertThat(events.all()).isEmpty();
    }

    @Test
    void aCorrectionChangesWhatItNamesAndRenamesTheCompanyParty() {
        UUID partnerId = register("Nordlicht GmbH", null, "DE");

        organisations.correct(
                partnerId,
                new Correction("Nordlicht AG", "HRB 2", null, null, 99),
                Actor.system("test"),
                UUID.randomUUID());

        Organisation corrected = organisations.find(partnerId);
        assertThat(corrected.legalName()).isEqualTo("Nordlicht AG");
        assertThat(corrected.registrationNumber()).isEqualTo("HRB 2");
        assertThat(corrected.yearsInBusiness()).isEqualTo(4);
        assertThat(corrected.employees()).isEqualTo(99);
        assertThat(organisations.parties(partnerId).getFirst().name()).isEqualTo("Nordlicht AG");
    }

    @Test
    void aStatusChangesOnceAndSaysSo() {
        UUID partnerId = register("Nordlicht", null, "DE");

        organisations.changeStatus(partnerId, PartnerStatus.ONBOARDING, SOMEBODY, applicationId);
        organisations.changeStatus(partnerId, PartnerStatus.ONBOARDING, SOMEBODY, applicationId);
        organisations.activate(partnerId, SOMEBODY, applicationId);
        organisations.activate(partnerId, SOMEBODY, applicationId);

        assertThat(organisations.find(partnerId).status()).isEqualTo(PartnerStatus.ACTIVE);
        assertThat(events.of(PartnerStatusChanged.class))
                .extracting(e -> e.occurrence().before() + ">" + e.occurrence().after())
                .containsExactly("APPLICANT>ONBOARDING", "ONBOARDING>ACTIVE");
    }

    @Test
    void nobodyComesBackFromAnEnd() {
        UUID partnerId = register("Nordlicht", null, "DE");
        organisations.changeStatus(partnerId, PartnerStatus.NOT_ADMITTED, SOMEBODY, applicationId);

        assertThatThrownBy(() -> organisations.activate(partnerId, SOMEBODY, applicationId))
                .isInstanceOf(IllegalPartnerStatus.class)
                .hasMessageContaining("NOT_ADMITTED");
        assertThat(organisations.find(partnerId).status()).isEqualTo(PartnerStatus.NOT_ADMITTED);
    }

    @Test
    void searchingTakesTheTextAsItIs() {
        register("100% Solar", null, "DE");
        register("Solarium", null, "DE");

        assertThat(organisations.search("solar", 10)).hasSize(2);
        assertThat(organisations.search("0% s", 10)).hasSize(1);
        assertThat(organisations.search("%", 10)).hasSize(1);
    }

    @Test
    void anUnknownPartnerIsNamed() {
        UUID unknown = UUID.randomUUID();

        assertThatThrownBy(() -> organisations.find(unknown))
                .isInstanceOf(UnknownPartner.class)
                .hasMessageContaining(unknown.toString());
    }

    private UUID register(String legalName, @Nullable String registrationNumber, String country) {
        return organisations.register(new NewOrganisation(
                legalName,
                registrationNumber,
                country,
                null,
                PartnerType.RESELLER,
                4,
                12,
                new Contact("Cleo", "cleo@nordlicht.example"),
                List.of(
                        Party.beneficialOwner("Olga Owner", LocalDate.of(1980, 1, 2), "DE", new BigDecimal("60")),
                        Party.authorisedSignatory("Sig Signer", Party.Personalia.NONE, "Managing director"))));
    }
}
