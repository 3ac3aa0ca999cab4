package org.guildhall.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.guildhall.identity.Account;
import org.guildhall.identity.Accounts;
import org.guildhall.identity.OrganisationRole;
import org.guildhall.identity.Role;
import org.guildhall.identity.SignInLinkRequested;
import org.guildhall.identity.SignedIn;
import org.guildhall.languages.Language;
import org.guildhall.languages.MessageFiles;
import org.guildhall.languages.Words;
import org.guildhall.outbox.Backoff;
import org.guildhall.outbox.Doorbell;
import org.guildhall.partners.Actor;
import org.guildhall.partners.Contact;
import org.guildhall.partners.Occurrence;
import org.guildhall.partners.Organisations;
import org.guildhall.partners.PartnerEvent;
import org.guildhall.partners.PersonalEvent;
import org.guildhall.testing.EventRegistry;
import org.guildhall.testing.ModuleDatabase;
import org.guildhall.testing.MutableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionOperations;

/** Events of any module reach the outbox through Spring Modulith's registry, also after a failure. */
@SpringBootTest(
        classes = NotifierTest.Slice.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.modulith.events.jdbc.schema=workflow",
            "spring.modulith.events.completion-mode=delete",
            "spring.modulith.events.republish-outstanding-events-on-restart=false"
        })
class NotifierTest {

    record InformationRequested(Occurrence occurrence) implements PartnerEvent {}

    record ReviewOverdue(Occurrence occurrence) implements PartnerEvent {}

    record MatchReviewOverdue(Occurrence occurrence) implements PartnerEvent {}

    record DueDiligenceRejected(Occurrence occurrence) implements PartnerEvent {}

    record CertificateIssued(Occurrence occurrence, String serial) implements PartnerEvent {}

    record TrainingCompleted(Occurrence occurrence) implements PartnerEvent {}

    record TaskReassigned(Occurrence occurrence, long taskKey, UUID addressee) implements PersonalEvent {}

    record SomethingElseHappened(Occurrence occurrence) implements PartnerEvent {}

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private IncompleteEventPublications incomplete;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DeliveryLog log;

    @Autowired
    private Notices notices;

    @Autowired
    private Preferences preferences;

    @Autowired
    private Clock clock;

    @MockitoBean
    private Organisations organisations;

    @MockitoBean
    private Accounts accounts;

    private Occurrence occurrence;

    @BeforeEach
    void begin() {
        jdbc.sql(
                        "truncate notifications.mail, notifications.notice, notifications.notice_read, notifications.preference,"
                                + " notifications.digest_item, workflow.event_publication")
                .update();
        when(organisations.contact(any())).thenReturn(new Contact("Ada Byron", "ada@example.com"));
        occurrence = Occurrence.of(clock, UUID.randomUUID(), UUID.randomUUID(), Actor.system("test"));
    }

    @Test
    void anEventOfTheInterfaceTypeBecomesAMailAndLeavesTheRegistry() {
        publish(new InformationRequested(occurrence.because("Which <b>year</b> were you founded?")));

        awaitRegistryEmpty();
        assertThat(log.ofApplication(occurrence.applicationId()))
                .singleElement()
                .satisfies(delivery -> {
                    assertThat(delivery.kind()).isEqualTo("information-requested");
                    assertThat(delivery.recipient()).isEqualTo("ada@example.com");
                });
        assertThat(body("text_body")).contains("Which <b>year</b>", "https://partners.example.com/journey");
        assertThat(body("html_body")).contains("Which &lt;b&gt;year&lt;/b&gt;");
    }

    @Test
    void anEventWhoseListenerFailedIsReadFromTheRegistryAndHandledLater() {
        when(organisations.contact(any())).thenThrow(new IllegalStateException("register away"));
        publish(new InformationRequested(occurrence.because("Why?")));
        await().untilAsserted(() -> assertThat(registry()).containsExactly(InformationRequested.class.getName()));
        assertThat(log.ofApplication(occurrence.applicationId())).isEmpty();

        org.mockito.Mockito.reset(organisations);
        when(organisations.contact(any())).thenReturn(new Contact("Ada Byron", "ada@example.com"));
        incomplete.resubmitIncompletePublications(publication -> true);

        awaitRegistryEmpty();
        assertThat(log.ofApplication(occurrence.applicationId())).hasSize(1);
    }

    @Test
    void anEventDeliveredTwiceIsOneMail() {
        InformationRequested event = new InformationRequested(occurrence.because("Why?"));
        publish(event);
        awaitRegistryEmpty();
        publish(event);

        awaitRegistryEmpty();
        assertThat(log.ofApplication(occurrence.applicationId())).hasSize(1);
    }

    @Test
    void staffAreToldAtTheirOwnAddresses() {
        publish(new ReviewOverdue(occurrence));
        publish(new MatchReviewOverdue(occurrence));

        awaitRegistryEmpty();
        assertThat(log.ofApplication(occurrence.applicationId()))
                .extracting(Delivery::recipient)
                .containsExactlyInAnyOrder(
                        "manager@guildhall.example", "second@guildhall.example", "officer@guildhall.example");
    }

    @Test
    void onceTheContactHasLeftTheAdministratorsAreTold() {
        UUID partner = occurrence.partnerId();
        when(accounts.hasLeft(partner, "ada@example.com")).thenReturn(true);
        when(accounts.ofPartner(partner))
                .thenReturn(List.of(
                        colleague(partner, "bea@example.com", OrganisationRole.ADMINISTRATOR),
                        colleague(partner, "leo@example.com", OrganisationRole.LEARNER)));
        publish(new InformationRequested(occurrence.because("Why?")));

        awaitRegistryEmpty();
        assertThat(log.ofApplication(occurrence.applicationId()))
                .extracting(Delivery::recipient)
                .containsExactly("bea@example.com");
    }

    @Test
    void whoeverIsGivenATaskIsToldWithoutTheReason() {
        UUID colleague = UUID.randomUUID();
        when(accounts.find(colleague))
                .thenReturn(Optional.of(
                        new Account(colleague, "ben@vendor.example", "Ben Roth", Role.PARTNER_MANAGER, null)));
        publish(new TaskReassigned(occurrence.because("Anna knows the owner."), 4711, colleague));

        awaitRegistryEmpty();
        assertThat(log.ofApplication(occurrence.applicationId()))
                .extracting(Delivery::recipient)
                .containsExactly("ben@vendor.example");
        assertThat(body("text_body"))
                .contains("Ben Roth", "https://partners.example.com/tasks/4711\n")
                .doesNotContain("Anna");
    }

    @Test
    void theReasonOfDueDiligenceStaysInside() {
        publish(new DueDiligenceRejected(occurrence.because("true match with list entry 4711")));

        awaitRegistryEmpty();
        assertThat(body("text_body") + body("html_body")).doesNotContain("4711", "match");
    }

    @Test
    void aCertificateLinksToItsVerification() {
        publish(new CertificateIssued(occurrence, "GH-2026 0001"));

        awaitRegistryEmpty();
        assertThat(body("text_body")).contains("https://partners.example.com/certificates/verify/GH-2026%200001\n");
    }

    @Test
    void eventsOutsideThePlanArePassedOver() {
        publish(new SomethingElseHappened(occurrence));

        awaitRegistryEmpty();
        assertThat(log.ofApplication(occurrence.applicationId())).isEmpty();
    }

    @Test
    void aSignInLinkGoesToWhoeverAskedForIt() {
        publish(new SignInLinkRequested(
                UUID.randomUUID(),
                "bob@example.com",
                "Bob",
                "/sign-in/use?token=abc%2Bdef",
                Instant.parse("2026-03-01T09:30:00Z"),
                SignInLinkRequested.Purpose.SIGN_IN,
                "en"));

        awaitRegistryEmpty();
        assertThat(jdbc.sql("select recipient from notifications.mail")
                        .query(String.class)
                        .single())
                .isEqualTo("bob@example.com");
        assertThat(body("text_body"))
                .contains(
                        "https://partners.example.com/sign-in/use?token=abc%2Bdef\n", "until 1 March 2026, 09:30 UTC");
    }

    @Test
    void thePortalSaysItToEverybodyOfTheOrganisationAndToNobodyElse() {
        publish(new InformationRequested(occurrence.because("Why?")));
        publish(new ReviewOverdue(occurrence));
        awaitRegistryEmpty();

        SignedIn ada = person(Role.APPLICANT, occurrence.partnerId());
        SignedIn colleague = person(Role.APPLICANT, occurrence.partnerId());
        assertThat(notices.of(ada)).extracting(Notice::kind).containsExactly("information-requested");
        assertThat(notices.unread(person(Role.APPLICANT, UUID.randomUUID()))).isZero();
        assertThat(notices.of(person(Role.PARTNER_MANAGER, null)))
                .extracting(Notice::kind)
                .containsExactly("review-overdue");
        assertThat(notices.unread(person(Role.COMPLIANCE_OFFICER, null))).isZero();

        UUID id = notices.of(ada).getFirst().id();
        assertThat(notices.read(person(Role.APPLICANT, UUID.randomUUID()), id)).isEmpty();
        assertThat(notices.read(ada, id)).contains("/journey");
        assertThat(notices.read(ada, id)).as("twice").contains("/journey");
        assertThat(notices.unread(ada)).isZero();
        assertThat(notices.unread(colleague)).as("each reads for themselves").isEqualTo(1);
        notices.readAll(colleague);
        assertThat(notices.unread(colleague)).isZero();
    }

    @Test
    void whoWantsNoMailsAboutProgressStillGetsDecisionsAndReadsTheRestInThePortal() {
        preferences.choose("Ada@example.com", new Preference(Frequency.AT_ONCE, Frequency.NEVER));
        publish(new TrainingCompleted(occurrence));
        publish(new DueDiligenceRejected(occurrence));

        awaitRegistryEmpty();
        assertThat(log.ofApplication(occurrence.applicationId()))
                .extracting(Delivery::kind)
                .containsExactly("due-diligence-rejected");
        assertThat(notices.unread(person(Role.APPLICANT, occurrence.partnerId())))
                .isEqualTo(2);
    }

    @Test
    void mailsAboutProgressSayHowToEndThem() {
        publish(new TrainingCompleted(occurrence));

        awaitRegistryEmpty();
        String link = body("unsubscribe_link");
        assertThat(body("text_body")).contains(link);
        assertThat(body("html_body")).contains(link);
        UUID token = UUID.fromString(link.substring(link.lastIndexOf('/') + 1));
        assertThat(preferences.unsubscribe(token)).isTrue();
        assertThat(preferences.unsubscribe(token)).as("twice").isTrue();
        assertThat(preferences.of("ada@example.com").progress()).isEqualTo(Frequency.NEVER);
        assertThat(preferences.unsubscribe(UUID.randomUUID())).isFalse();
    }

    private static SignedIn person(Role role, @Nullable UUID partnerId) {
        return new SignedIn(UUID.randomUUID(), "Somebody", "somebody@example.com", role, partnerId);
    }

    @Test
    void aMailComesInTheLanguageItsReaderChoseElseInTheOneTheyAskedIn() {
        var ada = new Account(UUID.randomUUID(), "ada@example.com", "Ada Byron", Role.APPLICANT, UUID.randomUUID());
        when(accounts.findByMail("ada@example.com")).thenReturn(Optional.of(ada));
        when(accounts.language(ada.id())).thenReturn(Optional.of(Language.GERMAN));
        publish(new InformationRequested(occurrence.because("Welches Jahr?")));
        awaitRegistryEmpty();
        assertThat(body("subject")).isEqualTo("Wir brauchen noch einige Angaben");

        jdbc.sql("truncate notifications.mail").update();
        publish(new SignInLinkRequested(
                UUID.randomUUID(),
                "carla@example.com",
                "Carla",
                "/sign-in/use?token=abc",
                Instant.parse("2026-03-01T09:30:00Z"),
                SignInLinkRequested.Purpose.CONFIRM_APPLICATION,
                "de"));
        awaitRegistryEmpty();
        assertThat(body("subject")).isEqualTo("Bestätigen Sie Ihre E-Mail-Adresse");
    }

    private void publish(Object event) {
        transactions.executeWithoutResult(status -> events.publishEvent(event));
    }

    private void awaitRegistryEmpty() {
        await().untilAsserted(() -> assertThat(registry()).isEmpty());
    }

    private List<String> registry() {
        return jdbc.sql("select event_type from workflow.event_publication")
                .query(String.class)
                .list();
    }

    private static Account colleague(UUID partner, String mail, OrganisationRole role) {
        return new Account(UUID.randomUUID(), mail, "Somebody", Role.APPLICANT, partner, role);
    }

    private String body(String column) {
        return jdbc.sql("select " + column + " from notifications.mail")
                .query(String.class)
                .single();
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        TaskExecutionAutoConfiguration.class
    })
    @Import({
        EventRegistry.class,
        Notifier.class,
        MailComposer.class,
        MessageFiles.class,
        Words.class,
        Outbox.class,
        DeliveryLog.class,
        Notices.class,
        Preferences.class,
        Digests.class
    })
    static class Slice {

        @Bean
        DataSource dataSource() {
            return ModuleDatabase.dataSource();
        }

        @Bean
        Clock clock() {
            return new MutableClock(Instant.now());
        }

        @Bean
        NotificationSettings settings() {
            return new NotificationSettings(
                    "partners@guildhall.example",
                    List.of("manager@guildhall.example", "second@guildhall.example"),
                    List.of("officer@guildhall.example"),
                    java.time.Duration.ofSeconds(1),
                    java.time.Duration.ofMinutes(5),
                    new Backoff(3, java.time.Duration.ofSeconds(1), java.time.Duration.ofMinutes(1)),
                    new DigestHour(java.time.LocalTime.of(7, 0), java.time.ZoneOffset.UTC),
                    OutboxFixture.bounces(0));
        }

        @Bean
        Doorbell mailDoorbell() {
            return new Doorbell();
        }

        @Bean
        SiteSettings site() {
            return new SiteSettings(URI.create("https://partners.example.com"));
        }
    }
}
