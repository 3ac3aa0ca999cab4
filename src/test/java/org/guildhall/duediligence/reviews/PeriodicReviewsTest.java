package org.guildhall.duediligence.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.guildhall.duediligence.DueDiligenceCases;
import org.guildhall.duediligence.rescreening.RescreeningPlan;
import org.guildhall.partners.Actor;
import org.guildhall.partners.Contact;
import org.guildhall.partners.NewOrganisation;
import org.guildhall.partners.Organisations;
import org.guildhall.partners.PartnerStatus;
import org.guildhall.partners.PartnerType;
import org.guildhall.testing.ModuleDatabase;
import org.guildhall.testing.MutableClock;
import org.guildhall.workflow.Once;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** Periodic reviews on a real database: what becomes of one whose day comes while its partner is stopped. */
class PeriodicReviewsTest {

    private static final Actor TEST = Actor.system("test");

    private final MutableClock clock = new MutableClock();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final JdbcClient jdbc = ModuleDatabase.jdbc();
    private final UUID application = UUID.randomUUID();
    private Organisations organisations;
    private PeriodicReviews reviews;
    private UUID partner;
    private LocalDate day;

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    static class Transactions {}

    @BeforeEach
    void anActivePartnerWithAReviewAhead() {
        jdbc.sql("truncate duediligence.periodic_review").update();
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(JdbcClient.class, () -> jdbc);
        context.registerBean(DataSource.class, ModuleDatabase::dataSource);
        context.registerBean(
                PlatformTransactionManager.class, () -> new JdbcTransactionManager(ModuleDatabase.dataSource()));
        context.registerBean(DueDiligenceCases.class, () -> mock(DueDiligenceCases.class));
        context.registerBean(RescreeningPlan.class, () -> mock(RescreeningPlan.class));
        context.registerBean(
                ReviewSettings.class,
                () -> new ReviewSettings(Period.ofYears(1), Period.ofYears(2), Period.ofYears(3)));
        context.register(Transactions.class, PeriodicReviews.class, Once.class);
        context.scan("org.guildhall.partners", "org.guildhall.duediligence.suspension");
        context.refresh();
        organisations = context.getBean(Organisations.class);
        reviews = context.getBean(PeriodicReviews.class);
        partner = organisations.register(new NewOrganisation(
                "Nordlicht GmbH",
                null,
                "DE",
                null,
                PartnerType.DISTRIBUTOR,
                4,
                12,
                new Contact("Cleo Contact", "cleo@applicant.example"),
                List.of()));
        organisations.changeStatus(partner, PartnerStatus.ONBOARDING, TEST, application);
        organisations.changeStatus(partner, PartnerStatus.ACTIVE, TEST, application);
        day = ahead().dueOn();
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void aReviewWhoseDayComesDuringASuspensionIsOpenedAtReinstatement() {
        clock.pass(Duration.ofDays(363));
        organisations.changeStatus(partner, PartnerStatus.SUSPENDED, TEST, application);
        clock.pass(Duration.ofDays(3));
        calendarLooks();
        calendarLooks();
        assertThat(ahead().state()).isEqualTo(PeriodicReview.State.PLANNED);

        organisations.reinstate(partner, PartnerStatus.ACTIVE, TEST, application);
        calendarLooks();
        assertThat(ahead().state()).isEqualTo(PeriodicReview.State.OPEN);
        assertThat(ahead().dueOn()).isEqualTo(day);
    }

    @Test
    void aPartnerThatHasEndedIsReviewedNoMore() {
        organisations.changeStatus(partner, PartnerStatus.SUSPENDED, TEST, application);
        clock.pass(Duration.ofDays(366));
        calendarLooks();
        organisations.changeStatus(partner, PartnerStatus.TERMINATED, TEST, application);
        calendarLooks();

        assertThat(reviews.ahead(partner)).isEmpty();
    }

    private void calendarLooks() {
        boolean more = true;
        while (more) {
            more = reviews.openNext();
        }
    }

    private PeriodicReview ahead() {
        return reviews.ahead(partner).orElseThrow();
    }
}
