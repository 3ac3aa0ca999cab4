package org.guildhall.recruitment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.consents.ConsentRegister;
import org.guildhall.forms.FormDefinition;
import org.guildhall.forms.FormTexts;
import org.guildhall.inbox.InvalidSubmission;
import org.guildhall.languages.MessageFiles;
import org.guildhall.languages.Wording;
import org.guildhall.languages.Words;
import org.guildhall.partners.Actor;
import org.guildhall.recruitment.AppealRight;
import org.guildhall.recruitment.ApplicationForm;
import org.guildhall.recruitment.CompanyDetails;
import org.guildhall.recruitment.Eligibility;
import org.guildhall.recruitment.RecruitmentHouse;
import org.guildhall.testing.RecordedEvents;
import org.guildhall.tracks.ApplicationField;
import org.guildhall.tracks.Assessment;
import org.guildhall.tracks.Criteria;
import org.guildhall.tracks.Draft;
import org.guildhall.tracks.FieldUse;
import org.guildhall.tracks.OwnAnswers;
import org.guildhall.tracks.Question;
import org.guildhall.tracks.TrackContent;
import org.guildhall.tracks.TrackEditing;
import org.guildhall.tracks.TrackRegister;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The application form of a track that asks more, leaves something out, and measures figures. */
class TrackedFormTest {

    private static final Actor MANAGER = Actor.person(UUID.randomUUID(), "Mara Manager");

    private final ObjectMapper json = JsonMapper.builder()
            .findAndAddModules()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final RecruitmentHouse house = new RecruitmentHouse();
    private final ApplicationFormSource source = new ApplicationFormSource(
            TrackRegister.open(house.clock),
            ConsentRegister.texts(),
            new Words(MessageFiles.texts()),
            new FormTexts(json),
            json);
    private final LocalDate today = LocalDate.now(house.clock);

    @BeforeEach
    void aTrackThatAsksMore() {
        TrackEditing editing = TrackRegister.editing(new RecordedEvents(), house.clock);
        Draft begun = editing.draft("reseller");
        TrackContent now = begun.content();
        Criteria criteria = new Criteria(
                List.of(new Criteria.Metric("hours", "Hours", "hours")),
                List.of(new Criteria.Group(
                        Criteria.Mode.ALL,
                        Criteria.OnMiss.REFUSE,
                        List.of(new Criteria.Rule(
                                "hours",
                                Criteria.Aggregate.SUM,
                                Criteria.Comparison.AT_LEAST,
                                new BigDecimal(4000),
                                new Criteria.Window(12, Criteria.Window.Unit.MONTHS))))));
        TrackContent more = new TrackContent(
                now.name(),
                now.summary(),
                Map.of(
                        ApplicationField.MOTIVATION, FieldUse.HIDDEN,
                        ApplicationField.DIRECTORS, FieldUse.REQUIRED),
                List.of(new Question("brands", "={{evil}} Which <b>brands</b>?", Question.Kind.TEXT, true, List.of())),
                now.evidence(),
                criteria,
                now.terms(),
                now.clauses(),
                now.courses(),
                now.exam(),
                now.tiers(),
                now.additions());
        Draft saved = editing.save("reseller", begun.id(), begun.revision(), more, MANAGER);
        editing.publish("reseller", saved.id(), saved.revision(), "For the test.", MANAGER);
    }

    @AfterEach
    void onlyTheFirstVersions() {
        TrackRegister.clear();
    }

    @Test
    void itsQuestionsAreRequiredOfItsKindOfPartnerOnly() throws Exception {
        assertThat(check("reseller")).containsOnlyKeys("own_reseller_brands");
        assertThat(check("distributor")).isEmpty();
    }

    @Test
    void textsOfManagersAreNoExpressionsAndNoTemplates() {
        assertThat(source.schema()).contains("\" ={ {evil}} Which <b>brands</b>?\"");
        assertThat(source.schema()).contains("list contains([\\\"reseller\\\"], partnerType)");
    }

    @Test
    void figuresForTheSameDaysOrOfTheFutureAreRefused() throws Exception {
        ObjectNode data = form("reseller");
        data.putArray("figures_reseller")
                .add(figure(today.minusDays(20), today.minusDays(10), 5))
                .add(figure(today.minusDays(10), today.minusDays(5), 5))
                .add(figure(today, today.plusDays(1), 5))
                .add(json.createObjectNode().put("metric", "hours"));

        assertThat(catchThrowableOfType(InvalidSubmission.class, () -> source.ownAnswers(data, today))
                        .errors())
                .containsOnlyKeys(
                        "figures_reseller[1].from",
                        "figures_reseller[2].to",
                        "figures_reseller[3].from",
                        "figures_reseller[3].to",
                        "figures_reseller[3].value");
    }

    @Test
    void whoMissesARuleIsToldWhichFigureAndByHowMuch() throws Exception {
        ObjectNode data = form("reseller").put("own_reseller_brands", "Nord & Süd");
        data.putArray("figures_reseller").add(figure(today.minusDays(40), today.minusDays(10), 3200));
        OwnAnswers own = source.ownAnswers(data, today);
        ApplicationForm form = json.convertValue(data, ApplicationForm.class);

        UUID id = house.applications
                .receiveOnce(UUID.randomUUID(), form, CompanyDetails.NONE, own)
                .orElseThrow()
                .applicationId();
        house.applications.confirm(id, Actor.system("test"));
        assertThat(house.reviews.checkCompleteness(id).criteria()).isEqualTo(Assessment.Outcome.REFUSE);
        house.reviews.reject(
                id, "1", new Eligibility("ineligible", "Not yet."), AppealRight.NONE, Actor.system("test"));

        assertThat(house.applications.find(id).closingReason())
                .startsWith("Not yet. Hours: at least 4,000 hours needed between ")
                .contains("but it is 3,200: 800 too few.")
                .endsWith("(Track Reseller, version 2.)");
        assertThat(house.reviews.ownAnswers(id))
                .extracting(OwnAnswers.Answer::answer)
                .containsExactly("Nord & Süd", "3200 hours");
    }

    @Test
    void whatATrackRequiresBesidesIsDemandedWhenTheApplicationIsReceived() throws Exception {
        ObjectNode data = form("reseller");
        data.remove("directors");
        ApplicationForm form = json.convertValue(data, ApplicationForm.class);

        assertThat(catchThrowableOfType(InvalidSubmission.class, () -> house.applications.receive(form))
                        .errors())
                .containsOnlyKeys("directors");
    }

    private Map<String, Wording> check(String type) throws Exception {
        return FormDefinition.parse(source.schema()).check(form(type), source.choices());
    }

    private ObjectNode figure(LocalDate from, LocalDate to, int value) {
        return json.createObjectNode()
                .put("metric", "hours")
                .put("from", from.toString())
                .put("to", to.toString())
                .put("value", value);
    }

    private ObjectNode form(String type) throws Exception {
        return ((ObjectNode) json.readTree("""
                {
                  "legalName": "Nordlicht GmbH", "country": "DE", "registrationNumber": "HRB 4711",
                  "yearsInBusiness": 7, "employees": 40,
                  "contactName": "Cleo Contact", "contactMail": "cleo@nordlicht.example",
                  "owners": [{"name": "Olga Owner", "birthDate": "1980-01-02", "country": "DE", "sharePercent": 62.5}],
                  "directors": [{"name": "Dora Director"}],
                  "signatoryName": "Sig Signer", "conflictOfInterest": "no", "consent": true
                }
                """)).put("partnerType", type);
    }
}
