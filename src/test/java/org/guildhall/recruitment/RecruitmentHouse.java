package org.guildhall.recruitment;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.consents.ConsentRegister;
import org.guildhall.consents.Consents;
import org.guildhall.denylist.ResemblanceRegister;
import org.guildhall.denylist.Resemblances;
import org.guildhall.domainproof.DomainProofRegister;
import org.guildhall.domainproof.DomainProofs;
import org.guildhall.languages.MessageFiles;
import org.guildhall.languages.Words;
import org.guildhall.partners.Actor;
import org.guildhall.partners.Corrections;
import org.guildhall.partners.Organisations;
import org.guildhall.partners.PartnerRegister;
import org.guildhall.testing.ModuleDatabase;
import org.guildhall.testing.MutableClock;
import org.guildhall.testing.RecordedEvents;
import org.guildhall.tracks.TrackRegister;
import org.guildhall.workflow.Once;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Recruitment on an empty test database, with what it published and a clock to move. */
public final class RecruitmentHouse {

    public final RecordedEvents events = new RecordedEvents();
    public final MutableClock clock = new MutableClock();
    public final Organisations organisations;
    public final Applications applications;
    public final ApplicationReviews reviews;
    public final InformationRequests requests;
    public final Appeals appeals;
    public final Corrections corrections;
    public final DomainProofs domains;
    public final Consents consents;
    public final EligibilityWords rules;

    public RecruitmentHouse() {
        JdbcClient jdbc = ModuleDatabase.jdbc();
        PartnerRegister.clear();
        jdbc.sql(
                        "truncate recruitment.application, recruitment.information_request, recruitment.appeal, recruitment.appeal_right, recruitment.company_details, recruitment.assessment, denylist.entry, denylist.trait, consents.consent")
                .update();
        ApplicationStore store = new ApplicationStore(jdbc);
        InformationRequestStore requestStore = new InformationRequestStore(jdbc);
        AppealStore appealStore = new AppealStore(jdbc);
        Once once = new Once(jdbc, clock);
        organisations = PartnerRegister.open(events, clock);
        Resemblances resemblances = ResemblanceRegister.open(organisations, clock);
        domains = DomainProofRegister.open(organisations, events, clock);
        consents = ConsentRegister.open(organisations, events, clock);
        CompanyDetailsStore details = new CompanyDetailsStore(jdbc);
        rules = new EligibilityWords(TrackRegister.open(clock), consents, new Words(MessageFiles.texts()));
        applications = new Applications(
                store,
                organisations,
                TrackRegister.open(clock),
                details,
                resemblances,
                domains,
                consents,
                events,
                clock);
        reviews = new ApplicationReviews(
                store,
                requestStore,
                appealStore,
                organisations,
                TrackRegister.open(clock),
                resemblances,
                details,
                rules,
                once,
                events,
                clock);
        requests = new InformationRequests(store, requestStore, organisations, once, events, clock);
        appeals = new Appeals(store, appealStore, once, events, clock);
        corrections = PartnerRegister.corrections(clock);
    }

    /** Asks the applicant, who has two weeks, to correct some fields, as a reviewer does. */
    public void asks(UUID applicationId, CorrectableField... fields) {
        reviews.review(
                applicationId,
                ReviewDecision.REQUEST_INFORMATION,
                "Please check.",
                Set.of(fields),
                UUID.randomUUID(),
                Actor.system("test"));
        requests.request(applicationId, UUID.randomUUID().toString(), Duration.ofDays(14), Actor.system("test"));
    }

    /** A confirmed application; what led to it is forgotten among the events. */
    public PartnerApplication submitted(ApplicationForm form) {
        UUID applicationId = applications.receive(form).applicationId();
        applications.confirm(applicationId, Actor.system("test"));
        events.forget();
        return applications.find(applicationId);
    }

    public static ApplicationForm form() {
        return form("Nordlicht GmbH", "HRB 4711", 7, 40);
    }

    public static ApplicationForm form(
            String legalName,
            @Nullable String registrationNumber,
            @Nullable Integer yearsInBusiness,
            @Nullable Integer employees) {
        return new ApplicationForm(
                legalName,
                registrationNumber,
                "de",
                "www.nordlicht.example",
                "reseller",
                yearsInBusiness,
                employees,
                "We sell what you make.",
                "Cleo Contact",
                "cleo@nordlicht.example",
                List.of(ApplicationForm.Owner.person(
                        "Olga Owner", LocalDate.of(1980, 1, 2), "DE", new BigDecimal("62.5"))),
                "Sig Signer",
                "Managing director",
                null,
                null,
                null,
                List.of(),
                true);
    }
}
