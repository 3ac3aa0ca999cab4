package org.guildhall.recruitment.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.guildhall.identity.Role;
import org.guildhall.identity.SignedIn;
import org.guildhall.inbox.InvalidSubmission;
import org.guildhall.inbox.UserTask;
import org.guildhall.languages.MessageFiles;
import org.guildhall.languages.Words;
import org.guildhall.partners.Actor;
import org.guildhall.partners.Party;
import org.guildhall.recruitment.ApplicationForm.Owner;
import org.guildhall.recruitment.ApplicationReviewed;
import org.guildhall.recruitment.ApplicationState;
import org.guildhall.recruitment.CompanyDetails;
import org.guildhall.recruitment.CorrectableField;
import org.guildhall.recruitment.Eligibility;
import org.guildhall.recruitment.FlagsAssessed;
import org.guildhall.recruitment.InformationForm;
import org.guildhall.recruitment.InformationProvided;
import org.guildhall.recruitment.PartnerApplication;
import org.guildhall.recruitment.RecruitmentHouse;
import org.guildhall.recruitment.ReviewDecision;
import org.guildhall.testing.People;
import org.guildhall.testing.Told;
import org.guildhall.tracks.OwnAnswers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;

class RecruitmentTasksTest {

    private static final Actor ENGINE = Actor.system("test");

    private final RecruitmentHouse house = new RecruitmentHouse();
    private final ReviewApplicationTask review = new ReviewApplicationTask(
            house.applications,
            house.reviews,
            house.requests,
            house.appeals,
            house.organisations,
            house.corrections,
            house.domains,
            house.consents,
            house.rules,
            new Words(MessageFiles.texts()));
    private final ProvideInformationTask provide =
            new ProvideInformationTask(house.requests, house.organisations, new Words(MessageFiles.texts()));
    private final SignedIn manager = People.manager();

    @AfterEach
    void nobodyReads() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void theReviewerSeesTheWholeApplication() {
        house.submitted(RecruitmentHouse.form("Nordlicht AG", "HRB 9", 1, 1));
        PartnerApplication application = house.submitted(RecruitmentHouse.form());
        house.reviews.checkDuplicates(application.id(), new Eligibility("review", "Few employees"));
        house.requests.request(application.id(), "1", Duration.ofDays(14), ENGINE);
        house.requests.provide(application.id(), answer("All is right."), ENGINE);

        JsonNode shown = new ObjectMapper().valueToTree(review.show(reviewTask(application)));

        assertThat(shown.at("/application/legalName").asText()).isEqualTo("Nordlicht GmbH");
        assertThat(shown.at("/application/partnerType").asText()).isEqualTo("Reseller");
        assertThat(shown.at("/application/website").asText()).isEqualTo("https://www.nordlicht.example");
        assertThat(shown.at("/application/contactMail").asText()).isEqualTo("cleo@nordlicht.example");
        assertThat(shown.at("/application/motivation").asText()).isEqualTo("We sell what you make.");
        assertThat(shown.at("/owners/0/name").asText()).isEqualTo("Olga Owner");
        assertThat(shown.at("/owners/0/sharePercent").decimalValue()).isEqualByComparingTo("62.5");
        assertThat(shown.at("/eligibility/verdict").asText()).isEqualTo("review");
        assertThat(shown.at("/eligibility/reason").asText()).isEqualTo("Few employees");
        assertThat(shown.at("/duplicates/0/legalName").asText()).isEqualTo("Nordlicht AG");
        assertThat(shown.at("/duplicates/0/status").asText()).isEqualTo("Applicant");
        assertThat(shown.at("/exchanges/0/answer").asText()).isEqualTo("All is right.");
    }

    @Test
    void aGermanReviewerReadsWhatTheRulesSayAndWhenTheApplicantAgreedInGerman() {
        PartnerApplication application = house.submitted(RecruitmentHouse.form());
        house.reviews.checkCompleteness(application.id());
        house.reviews.checkDuplicates(
                application.id(), new Eligibility("review", "Not all criteria for this kind of partner are met."));
        LocaleContextHolder.setLocale(Locale.GERMAN);

        JsonNode shown = new ObjectMapper().valueToTree(review.show(reviewTask(application)));

        assertThat(shown.at("/eligibility/reason").asText())
                .startsWith("Nicht alle Kriterien für diese Art von Partner sind erfüllt.")
                .contains("Version 1")
                .doesNotContain("version");
        assertThat(shown.at("/declared/consent").asText()).matches(".* hat am \\d+\\. \\p{L}+ \\d{4} eingewilligt");
    }

    @ParameterizedTest
    @CsvSource({"approve,", "approve,Welcome", "reject,No overlap", "requestInformation,Who buys from you?"})
    void aDecisionIsKeptAndHandedToTheProcess(String decision, String reason) {
        PartnerApplication application = house.submitted(RecruitmentHouse.form());

        var facts = review.submit(
                reviewTask(application),
                new ReviewApplicationTask.Form(decision, reason, null, null),
                People.submits(manager));

        assertThat(facts.reviewDecision()).isEqualTo(decision);
        ApplicationReviewed reviewed = house.events.only(ApplicationReviewed.class);
        assertThat(reviewed.decision())
                .isEqualTo(ReviewDecision.ofCode(decision).orElseThrow());
        assertThat(reviewed.occurrence().reason()).isEqualTo(reason);
        assertThat(reviewed.occurrence().actor()).isEqualTo(manager.actor());
        assertThat(house.applications.find(application.id()).state()).isEqualTo(ApplicationState.SUBMITTED);
    }

    @ParameterizedTest
    @CsvSource({"reject,' ',reason", "requestInformation,,reason", "maybe,because,decision", ",because,decision"})
    void anUnfinishedDecisionIsRefused(String decision, String reason, String field) {
        PartnerApplication application = house.submitted(RecruitmentHouse.form());

        refused(() -> review.submit(
                        reviewTask(application),
                        new ReviewApplicationTask.Form(decision, reason, null, null),
                        People.submits(manager)))
                .extracting(Told.inEnglish(), map(String.class, String.class))
                .containsOnlyKeys(field);
        assertThat(house.events.all()).isEmpty();
    }

    @Test
    void whoApprovesAFlaggedApplicationSaysHowTheFlagIsDealtWith() {
        CompanyDetails tied =
                new CompanyDetails(null, null, null, null, null, "yes", "<b>=My brother</b> sells for you.");
        UUID id = house.applications
                .receiveOnce(UUID.randomUUID(), RecruitmentHouse.form(), tied, OwnAnswers.NONE)
                .orElseThrow()
                .applicationId();
        house.applications.confirm(id, ENGINE);
        PartnerApplication application = house.applications.find(id);
        JsonNode shown = new ObjectMapper().valueToTree(review.show(reviewTask(application)));
        assertThat(shown.at("/flagged").asBoolean()).isTrue();
        assertThat(shown.at("/declared/conflict").asText()).isEqualTo("<b>=My brother</b> sells for you.");

        refused(() -> review.submit(
                        reviewTask(application),
                        new ReviewApplicationTask.Form("approve", null, null, " "),
                        People.submits(manager)))
                .extracting(Told.inEnglish(), map(String.class, String.class))
                .containsOnlyKeys("assessment");
        review.submit(
                reviewTask(application),
                new ReviewApplicationTask.Form("approve", null, null, "He is in another region."),
                People.submits(manager));

        assertThat(house.events.only(FlagsAssessed.class).occurrence().reason()).isEqualTo("He is in another region.");
        assertThat(house.events.only(ApplicationReviewed.class).occurrence().reason())
                .isNull();
    }

    @Test
    void nobodyDecidesTwice() {
        PartnerApplication application = house.submitted(RecruitmentHouse.form());
        review.submit(
                reviewTask(application),
                new ReviewApplicationTask.Form("approve", null, null, null),
                People.submits(manager));

        refused(() -> review.submit(
                        reviewTask(application),
                        new ReviewApplicationTask.Form("reject", "Changed my mind", null, null),
                        People.submits(manager)))
                .extracting(Told.inEnglish(), map(String.class, String.class))
                .containsOnlyKeys("");
        assertThat(house.events.of(ApplicationReviewed.class)).hasSize(1);
    }

    @Test
    void theApplicantSeesTheQuestionAndWhatIsKnown() {
        PartnerApplication application = house.submitted(RecruitmentHouse.form("Nordlicht", null, null, 40));
        house.requests.request(application.id(), "1", Duration.ofDays(14), ENGINE);

        JsonNode shown =
                new ObjectMapper().findAndRegisterModules().valueToTree(provide.show(provideTask(application)));

        assertThat(shown.at("/request/text").asText()).contains("registration number");
        assertThat(shown.at("/legalName").asText()).isEqualTo("Nordlicht");
        assertThat(shown.at("/employees").asInt()).isEqualTo(40);
        assertThat(shown.at("/yearsInBusiness").isNull()).isTrue();
    }

    @Test
    void anAnswerCorrectsTheOrganisation() {
        PartnerApplication application = house.submitted(RecruitmentHouse.form("Nordlicht", null, null, 40));
        house.requests.request(application.id(), "1", Duration.ofDays(14), ENGINE);

        var facts = provide.submit(
                provideTask(application),
                new InformationForm(" Now complete. ", null, null, "HRB 7", null, 4, null),
                People.submits(People.applicant(application.partnerId())));

        assertThat(facts.informationProvided()).isTrue();
        assertThat(house.events.of(InformationProvided.class)).hasSize(1);
        assertThat(house.organisations.find(application.partnerId())).satisfies(organisation -> {
            assertThat(organisation.registrationNumber()).isEqualTo("HRB 7");
            assertThat(organisation.yearsInBusiness()).isEqualTo(4);
            assertThat(organisation.employees()).isEqualTo(40);
        });
        assertThat(house.reviews.checkCompleteness(application.id()).complete()).isTrue();
    }

    @Test
    void anAnswerWithProblemsChangesNothing() {
        PartnerApplication application = house.submitted(RecruitmentHouse.form());
        house.asks(application.id(), CorrectableField.WEBSITE, CorrectableField.YEARS_IN_BUSINESS);
        house.events.forget();

        refused(() -> provide.submit(
                        provideTask(application),
                        new InformationForm(" ", null, null, null, "not a site", -1, null),
                        People.submits(People.applicant(application.partnerId()))))
                .extracting(Told.inEnglish(), map(String.class, String.class))
                .containsOnlyKeys("answer", "website", "yearsInBusiness");
        assertThat(house.events.all()).isEmpty();
    }

    @Test
    void onlyWhatWasAskedAboutIsOpen() {
        PartnerApplication application = house.submitted(RecruitmentHouse.form());
        house.asks(application.id(), CorrectableField.OWNERS, CorrectableField.COUNTRY);
        JsonNode shown =
                new ObjectMapper().findAndRegisterModules().valueToTree(provide.show(provideTask(application)));
        assertThat(shown.path("openFields")).extracting(JsonNode::asText).containsExactly("country", "owners");

        refused(() -> submit(application, answered("Nordlicht SE", "AT", owner("Nina Newcomer"), "Sven Signer")))
                .extracting(Told.inEnglish(), map(String.class, String.class))
                .containsOnlyKeys("legalName", "signatoryName");
        assertThat(house.organisations.find(application.partnerId()).country()).isEqualTo("DE");

        submit(application, answered("Nordlicht GmbH", "AT", owner("Nina Newcomer"), "Sig Signer"));
        assertThat(house.organisations.find(application.partnerId()).country()).isEqualTo("AT");
        assertThat(house.organisations.parties(application.partnerId()))
                .extracting(Party::name)
                .containsExactlyInAnyOrder("Nordlicht GmbH", "Sig Signer", "Nina Newcomer");
        JsonNode review = new ObjectMapper().valueToTree(this.review.show(reviewTask(application)));
        assertThat(review.path("corrections")).hasSize(2);
        assertThat(review.at("/corrections/0/field").asText()).isEqualTo("Country");
        assertThat(review.at("/corrections/0/before").asText()).isEqualTo("Germany");
        assertThat(review.at("/corrections/1/before").asText()).contains("Olga Owner");
    }

    private void submit(PartnerApplication application, InformationForm form) {
        provide.submit(provideTask(application), form, People.submits(People.applicant(application.partnerId())));
    }

    private static Owner owner(String name) {
        return Owner.person(name, LocalDate.of(1990, 5, 6), "AT", BigDecimal.valueOf(100));
    }

    private static InformationForm answered(String legalName, String country, Owner owner, String signatory) {
        return new InformationForm(
                "As asked.",
                null,
                legalName,
                null,
                country,
                null,
                null,
                null,
                List.of(owner),
                null,
                signatory,
                null,
                null,
                null,
                null);
    }

    @Test
    void anAnswerAfterTheEndIsRefusedInWords() {
        PartnerApplication application = house.submitted(RecruitmentHouse.form());
        house.requests.request(application.id(), "1", Duration.ofDays(14), ENGINE);
        house.requests.lapse(application.id(), "2", ENGINE);

        refused(() -> provide.submit(
                        provideTask(application),
                        answer("Too late?"),
                        People.submits(People.applicant(application.partnerId()))))
                .extracting(Told.inEnglish(), map(String.class, String.class))
                .containsEntry("", "This question is closed: it was answered before, or its time ran out.");
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refused(ThrowingCallable submission) {
        return assertThatThrownBy(submission).isInstanceOf(InvalidSubmission.class);
    }

    private static InformationForm answer(String text) {
        return new InformationForm(text, null, null, null, null, null, null);
    }

    private UserTask reviewTask(PartnerApplication application) {
        return People.task(
                review.elementId(),
                RecruitmentProcess.ID,
                application.id(),
                application.partnerId(),
                Role.PARTNER_MANAGER);
    }

    private UserTask provideTask(PartnerApplication application) {
        return People.task(
                provide.elementId(), RecruitmentProcess.ID, application.id(), application.partnerId(), Role.APPLICANT);
    }
}
