package org.guildhall.consents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.guildhall.identity.Role;
import org.guildhall.identity.SignedIn;
import org.guildhall.languages.Language;
import org.guildhall.partners.Actor;
import org.guildhall.partners.Organisations;
import org.guildhall.partners.PartnerRegister;
import org.guildhall.partners.PartnerStatus;
import org.guildhall.recruitment.PartnerApplication;
import org.guildhall.recruitment.RecruitmentHouse;
import org.guildhall.testing.ModuleDatabase;
import org.guildhall.testing.MutableClock;
import org.guildhall.testing.RecordedEvents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class ConsentsTest {

    private final RecruitmentHouse house = new RecruitmentHouse();
    private final RecordedEvents events = new RecordedEvents();
    private final MutableClock clock = new MutableClock();
    private final Organisations organisations = PartnerRegister.open(events, clock);
    private final PartnerApplication application = house.submitted(RecruitmentHouse.form());
    private final UUID partner = application.partnerId();
    private final SignedIn ada =
            new SignedIn(UUID.randomUUID(), "Ada Antrag", "ada@nordlicht.example", Role.APPLICANT, partner);

    @BeforeEach
    void forgetTexts() {
        ModuleDatabase.jdbc().sql("truncate consents.text").update();
    }

    @AfterEach
    void asIfNobodyReads() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void whoAppliesAgreesToTheTextInForceInTheLanguageOfThePage() {
        assertThat(house.consents.latest(application.id()).orElseThrow())
                .extracting(Consent::version, Consent::language, Consent::name)
                .containsExactly(
                        new ConsentTexts().current().version(),
                        Language.ENGLISH,
                        organisations.contact(partner).name());
        assertThat(house.consents.due(partner)).isFalse();
    }

    @Test
    void aNewVersionIsAskedForUntilSomebodyAgreesToExactlyThat() {
        Consents later = consents(text(1, "Old."), text(1000, "New."));
        LocaleContextHolder.setLocale(Locale.GERMAN);
        assertThat(later.due(partner)).isTrue();

        assertThat(later.agree("1-de", ada)).as("another text was shown").isFalse();
        assertThat(later.due(partner)).isTrue();
        assertThat(later.agree("1000-de", ada)).isTrue();
        assertThat(later.agree("1000-de", ada)).as("again").isTrue();

        assertThat(later.due(partner)).isFalse();
        assertThat(later.latest(application.id()).orElseThrow())
                .extracting(Consent::version, Consent::language, Consent::name, Consent::agreedAt)
                .containsExactly(1000, Language.GERMAN, "Ada Antrag", clock.instant());
        assertThat(events.only(ConsentGiven.class).occurrence().after()).startsWith("version 1000 (de)");
    }

    @Test
    void whoIsNotAdmittedIsNotAskedAnyMore() {
        organisations.changeStatus(partner, PartnerStatus.NOT_ADMITTED, Actor.system("test"), application.id());
        assertThat(consents(text(1, "Old."), text(1000, "New.")).due(partner)).isFalse();
    }

    @Test
    void aTextThatPeopleAgreedToCannotBeChanged() {
        consents(text(1, "Old.")).keepTexts();
        consents(text(1, "Old."), text(2, "New.")).keepTexts();

        assertThatThrownBy(() -> consents(text(1, "Changed.")).keepTexts())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("consent text 1-")
                .hasMessageContaining("new version");
        assertThatThrownBy(() -> new ConsentTexts(List.of(ConsentText.parse(1, Language.ENGLISH, "Only English."))))
                .hasMessageContaining("every language");
    }

    @SafeVarargs
    private Consents consents(List<ConsentText>... versions) {
        return new Consents(
                ModuleDatabase.jdbc(),
                new ConsentTexts(
                        List.of(versions).stream().flatMap(List::stream).toList()),
                organisations,
                events,
                clock);
    }

    private static List<ConsentText> text(int version, String sentence) {
        return List.of(
                ConsentText.parse(version, Language.ENGLISH, sentence),
                ConsentText.parse(version, Language.GERMAN, sentence));
    }
}
