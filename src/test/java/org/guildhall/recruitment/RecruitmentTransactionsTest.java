package org.guildhall.recruitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.guildhall.identity.Accounts;
import org.guildhall.languages.Words;
import org.guildhall.partners.Actor;
import org.guildhall.partners.Organisations;
import org.guildhall.partners.PartnerEvent;
import org.guildhall.partners.PartnerStatus;
import org.guildhall.recruitment.process.RecruitmentProcess;
import org.guildhall.testing.ModuleDatabase;
import org.guildhall.testing.MutableClock;
import org.guildhall.tracks.OwnAnswers;
import org.guildhall.tracks.TrackRegister;
import org.guildhall.tracks.Tracks;
import org.guildhall.workflow.EngineMessages;
import org.guildhall.workflow.Once;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** Recruitment as Spring wires it: real transactions, and a trail that may refuse. */
class RecruitmentTransactionsTest {

    private static final Actor SOMEBODY = Actor.system("test");

    private static AnnotationConfigApplicationContext context;

    private final Applications applications = context.getBean(Applications.class);
    private final ApplicationReviews reviews = context.getBean(ApplicationReviews.class);
    private final Organisations organisations = context.getBean(Organisations.class);
    private final EngineMessages engine = context.getBean(EngineMessages.class);
    private final Trail trail = context.getBean(Trail.class);

    @BeforeAll
    static void start() {
        context = new AnnotationConfigApplicationContext(House.class);
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void whatTheTrailRefusesDidNotHappen() {
        UUID id = applications.receive(RecruitmentHouse.form()).applicationId();
        trail.refuse(true);

        assertThatThrownBy(() -> applications.confirm(id, SOMEBODY)).hasMessage("The trail is full.");
        trail.refuse(false);

        assertThat(applications.find(id).state()).isEqualTo(ApplicationState.RECEIVED);
        verify(engine, never()).publish(any(), eq(id.toString()), any(), any());
    }

    @Test
    void theEngineHearsOfASubmissionAfterItIsKept() {
        Receipt receipt = applications.receive(RecruitmentHouse.form());

        applications.confirm(receipt.applicationId(), SOMEBODY);

        verify(engine)
                .publish(
                        eq(RecruitmentProcess.Messages.APPLICATION_SUBMITTED),
                        eq(receipt.applicationId().toString()),
                        any(),
                        eq(new RecruitmentProcess.SubmittedApplication(receipt.applicationId(), receipt.partnerId())));
    }

    @Test
    void manyConfirmationsAtOnceAreOne() throws Exception {
        UUID id = applications.receive(RecruitmentHouse.form()).applicationId();
        Callable<Void> confirm = () -> {
            applications.confirm(id, SOMEBODY);
            return null;
        };

        try (ExecutorService people = Executors.newFixedThreadPool(4)) {
            List<Future<Void>> all = people.invokeAll(List.of(confirm, confirm, confirm, confirm));
            for (Future<Void> one : all) {
                one.get();
            }
        }

        assertThat(trail.of(id))
                .filteredOn(ApplicationSubmitted.class::isInstance)
                .hasSize(1);
        verify(engine, times(1)).publish(any(), eq(id.toString()), any(), any());
    }

    @Test
    void aSubmissionThatComesSeveralTimesAtOnceIsReceivedOnce() throws Exception {
        UUID submission = UUID.randomUUID();
        ApplicationForm form = RecruitmentHouse.form("Ungeduldig " + submission, null, 7, 40);
        Callable<Optional<Receipt>> receive =
                () -> applications.receiveOnce(submission, form, CompanyDetails.NONE, OwnAnswers.NONE);

        List<Receipt> receipts = new ArrayList<>();
        try (ExecutorService clicks = Executors.newFixedThreadPool(4)) {
            for (Future<Optional<Receipt>> one : clicks.invokeAll(List.of(receive, receive, receive, receive))) {
                one.get().ifPresent(receipts::add);
            }
        }

        assertThat(receipts).hasSize(1);
        assertThat(applications.search(null, "Ungeduldig " + submission, 10)).hasSize(1);
    }

    @Test
    void aWithdrawnOrganisationHasNoOpenApplication() {
        Receipt receipt = applications.receive(RecruitmentHouse.form());
        applications.confirm(receipt.applicationId(), SOMEBODY);

        organisations.changeStatus(receipt.partnerId(), PartnerStatus.WITHDRAWN, SOMEBODY, receipt.applicationId());

        assertThat(applications.summary(receipt.applicationId()).state()).isEqualTo(ApplicationState.WITHDRAWN);
        assertThatThrownBy(() -> reviews.approve(receipt.applicationId(), SOMEBODY))
                .isInstanceOf(IllegalApplicationState.class);
    }

    @Test
    void anApprovalOutlivesAWithdrawal() {
        Receipt receipt = applications.receive(RecruitmentHouse.form());
        applications.confirm(receipt.applicationId(), SOMEBODY);
        reviews.review(receipt.applicationId(), ReviewDecision.APPROVE, null, Set.of(), UUID.randomUUID(), SOMEBODY);
        reviews.approve(receipt.applicationId(), SOMEBODY);

        organisations.changeStatus(receipt.partnerId(), PartnerStatus.WITHDRAWN, SOMEBODY, receipt.applicationId());

        assertThat(applications.summary(receipt.applicationId()).state()).isEqualTo(ApplicationState.APPROVED);
    }

    static class Trail {

        private final List<PartnerEvent> events = new ArrayList<>();
        private boolean refusing;

        @EventListener
        synchronized void on(PartnerEvent event) {
            if (refusing) {
                throw new IllegalStateException("The trail is full.");
            }
            events.add(event);
        }

        synchronized void refuse(boolean now) {
            refusing = now;
        }

        synchronized List<PartnerEvent> of(UUID applicationId) {
            return events.stream()
                    .filter(event -> event.occurrence().applicationId().equals(applicationId))
                    .toList();
        }
    }

    @Configuration
    @EnableTransactionManagement
    @ComponentScan(
            value = {
                "org.guildhall.partners",
                "org.guildhall.recruitment",
                "org.guildhall.denylist",
                "org.guildhall.domainproof",
                "org.guildhall.consents"
            },
            excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.(web|rest)\\..*"))
    @Import({Once.class, Trail.class, Words.class})
    static class House {

        @Bean
        DataSource dataSource() {
            return ModuleDatabase.dataSource();
        }

        @Bean
        PlatformTransactionManager transactionManager(DataSource dataSource) {
            return new DataSourceTransactionManager(dataSource);
        }

        @Bean
        TransactionTemplate transactions(PlatformTransactionManager manager) {
            return new TransactionTemplate(manager);
        }

        @Bean
        JdbcClient jdbcClient(DataSource dataSource) {
            return JdbcClient.create(dataSource);
        }

        @Bean
        Clock clock() {
            return new MutableClock();
        }

        @Bean
        Tracks tracks(Clock clock) {
            return TrackRegister.open(clock);
        }

        @Bean
        Accounts accounts() {
            return mock(Accounts.class);
        }

        @Bean
        EngineMessages engineMessages() {
            return mock(EngineMessages.class);
        }
    }
}
