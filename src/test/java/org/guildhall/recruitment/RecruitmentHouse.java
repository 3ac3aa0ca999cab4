package org.guildhall.recruitment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.partners.Actor;
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

    public RecruitmentHouse() {
        JdbcClient jdbc = ModuleDatabase.jdbc();
        PartnerRegister.clear();
        jdbc.sql("truncate recruitment.application, recruitment.information_request")
                .update();
        ApplicationStore store = new ApplicationStore(jdbc);
        InformationRequestStore requestStore = new InformationRequestStore(jdbc);
        Once once = new Once(jdbc, clock);
        organisations = PartnerRegister.open(events, clock);
        applications = new Applications(store, organisations, TrackRegister.open(clock), events, clock);
        reviews = new ApplicationReviews(
                store, requestStore, organisations, TrackRegister.open(clock), once, events, clock);
        requests = new InformationRequests(store, requestStore, organisations, once, events, clock);
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
