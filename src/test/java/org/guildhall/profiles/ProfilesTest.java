package org.guildhall.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.inbox.InvalidSubmission;
import org.guildhall.partners.Actor;
import org.guildhall.partners.Contact;
import org.guildhall.partners.CorrectedMeanwhile;
import org.guildhall.partners.CorrectedValue;
import org.guildhall.partners.Corrections;
import org.guildhall.partners.LegalDataCorrected;
import org.guildhall.partners.MadeCorrection;
import org.guildhall.partners.MadeCorrection.Vetting;
import org.guildhall.partners.NewOrganisation;
import org.guildhall.partners.Organisations;
import org.guildhall.partners.PartnerRegister;
import org.guildhall.partners.PartnerStatus;
import org.guildhall.partners.PartnerType;
import org.guildhall.partners.Party;
import org.guildhall.recruitment.ApplicationForm.Director;
import org.guildhall.recruitment.ApplicationForm.Owner;
import org.guildhall.recruitment.LegalDetails;
import org.guildhall.testing.MutableClock;
import org.guildhall.testing.RecordedEvents;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProfilesTest {

    private static final Actor ADA = Actor.person(UUID.randomUUID(), "Ada Admin");
    private static final LocalDate BORN = LocalDate.of(1980, 4, 2);

    private final RecordedEvents events = new RecordedEvents();
    private final MutableClock clock = new MutableClock();
    private final Organisations organisations = PartnerRegister.open(events, clock);
    private final Corrections corrections = PartnerRegister.corrections(clock);
    private final Profiles profiles = new Profiles(organisations, corrections, clock);
    private final UUID applicationId = UUID.randomUUID();
    private UUID partnerId = UUID.randomUUID();

    @BeforeEach
    void anActivePartner() {
        PartnerRegister.clear();
        partnerId = organisations.register(new NewOrganisation(
                "Nordlicht GmbH",
                "HRB 1",
                "DE",
                null,
                PartnerType.RESELLER,
                4,
                12,
                new Contact("Cleo", "cleo@nordlicht.example"),
                details("Nordlicht GmbH", owner("Olga Owner", 60), owner("Otto Owner", 40))
                        .people()));
        organisations.changeStatus(partnerId, PartnerStatus.ACTIVE, ADA, applicationId);
    }

    @Test
    void whatTheRegisterHasIsNoChange() {
        assertThat(change(
                        UUID.randomUUID(),
                        0,
                        LegalDetails.of(profile().organisation(), profile().parties())))
                .isEmpty();
        assertThat(profile().changes()).isEmpty();
        assertThat(events.of(LegalDataCorrected.class)).isEmpty();
    }

    @Test
    void aChangeIsKeptWithTheValuesBeforeAndWaitsForVetting() {
        List<UUID> before = ids();
        assertThat(change(
                        UUID.randomUUID(),
                        0,
                        details("Nordlicht AG", owner("Olga Owner", 60), owner("Nina Newcomer", 40))))
                .containsExactly(
                        new CorrectedValue("legalName", "Nordlicht GmbH", "Nordlicht AG"),
                        new CorrectedValue(
                                "owners",
                                "Olga Owner, * 1980-04-02, Germany, 60 %\nOtto Owner, * 1980-04-02, Germany, 40 %",
                                "Olga Owner, * 1980-04-02, Germany, 60 %\nNina Newcomer, * 1980-04-02, Germany, 40 %"));

        assertThat(profile().parties())
                .extracting(Party::name)
                .containsExactlyInAnyOrder(
                        "Nordlicht AG", "Olga Owner", "Nina Newcomer", "Sig Signer", "Dora Director");
        assertThat(ids())
                .as("who stays is the same party")
                .filteredOn(before::contains)
                .hasSize(4);
        assertThat(profile().changes())
                .singleElement()
                .satisfies(made -> assertThat(made.by()).isEqualTo("Ada Admin"))
                .extracting(MadeCorrection::vetting)
                .isEqualTo(Vetting.WAITING);
        assertThat(events.of(LegalDataCorrected.class))
                .singleElement()
                .satisfies(event -> assertThat(event.occurrence().reason()).isEqualTo("legalName, owners"));
    }

    @Test
    void theSameChangeSentTwiceIsOneAndAStalePageIsRefused() {
        UUID page = UUID.randomUUID();
        change(page, 0, details("Nordlicht AG", owner("Olga Owner", 100)));
        assertThat(change(page, 0, details("Nordlicht AG", owner("Olga Owner", 100))))
                .isEmpty();

        assertThatExceptionOfType(CorrectedMeanwhile.class)
                .isThrownBy(() -> change(UUID.randomUUID(), 0, details("Nordlicht SE", owner("Olga Owner", 100))));
        assertThat(profile().organisation().legalName()).isEqualTo("Nordlicht AG");
        assertThat(profile().changes()).hasSize(1);
    }

    @Test
    void vettingConcernsWhatWasChangedBeforeItBegan() {
        change(UUID.randomUUID(), 0, details("Nordlicht AG", owner("Olga Owner", 100)));
        var begun = clock.instant();
        clock.pass(Duration.ofMinutes(1));
        change(UUID.randomUUID(), 1, details("Nordlicht SE", owner("Olga Owner", 100)));
        corrections.vetted(partnerId, begun, false);

        assertThat(profile().changes())
                .extracting(MadeCorrection::vetting)
                .containsExactly(Vetting.WAITING, Vetting.QUESTIONED);
        corrections.settled(partnerId);
        assertThat(profile().changes())
                .extracting(MadeCorrection::vetting)
                .containsExactly(Vetting.WAITING, Vetting.CONFIRMED);
    }

    @Test
    void nobodyChangesWhatIsNotAnActivePartner() {
        organisations.changeStatus(partnerId, PartnerStatus.SUSPENDED, ADA, applicationId);
        assertThatExceptionOfType(ProfileNotOpen.class)
                .isThrownBy(() -> change(UUID.randomUUID(), 0, details("Nordlicht AG", owner("Olga Owner", 100))));
    }

    @Test
    void wrongDetailsAreRefusedFieldByField() {
        assertThatExceptionOfType(InvalidSubmission.class)
                .isThrownBy(() ->
                        change(UUID.randomUUID(), 0, details(null, owner("Olga Owner", 60), owner("Otto Owner", 60))))
                .satisfies(refused ->
                        assertThat(refused.errors()).containsOnlyKeys("legalName", "owners[1].sharePercent"));
    }

    private List<CorrectedValue> change(UUID id, long known, LegalDetails details) {
        return profiles.change(id, known, partnerId, applicationId, details, ADA);
    }

    private Profile profile() {
        return profiles.of(partnerId);
    }

    private List<UUID> ids() {
        return profile().parties().stream().map(Party::id).toList();
    }

    private static Owner owner(String name, int percent) {
        return Owner.person(name, BORN, "DE", BigDecimal.valueOf(percent));
    }

    private static LegalDetails details(@Nullable String legalName, Owner... owners) {
        return new LegalDetails(
                legalName,
                "HRB 1",
                "DE",
                List.of(owners),
                List.of(new Director("Dora Director", null, null, null)),
                "Sig Signer",
                "Managing director",
                null,
                null,
                null);
    }
}
