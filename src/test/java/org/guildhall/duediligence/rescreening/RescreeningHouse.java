package org.guildhall.duediligence.rescreening;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.guildhall.duediligence.Officer;
import org.guildhall.duediligence.clearances.ClearedPairs;
import org.guildhall.duediligence.lists.ListVersions;
import org.guildhall.duediligence.matches.Decision;
import org.guildhall.duediligence.matches.Disposition;
import org.guildhall.duediligence.matches.MatchDecision;
import org.guildhall.duediligence.matches.MatchReview;
import org.guildhall.duediligence.matches.MatchReviewing;
import org.guildhall.duediligence.matches.MatchReviews;
import org.guildhall.duediligence.matches.Occasion;
import org.guildhall.duediligence.screening.FileProvider;
import org.guildhall.duediligence.screening.ScreeningEvidence;
import org.guildhall.duediligence.screening.ScreeningMatch;
import org.guildhall.duediligence.screening.ScreeningProvider;
import org.guildhall.duediligence.suspension.Suspension;
import org.guildhall.duediligence.suspension.Suspension.Outcome;
import org.guildhall.duediligence.suspension.Suspensions;
import org.guildhall.duediligence.watchlist.ListArchive;
import org.guildhall.partners.Actor;
import org.guildhall.partners.Contact;
import org.guildhall.partners.NewOrganisation;
import org.guildhall.partners.Organisations;
import org.guildhall.partners.PartnerEvent;
import org.guildhall.partners.PartnerStatus;
import org.guildhall.partners.PartnerType;
import org.guildhall.partners.Party;
import org.guildhall.testing.ModuleDatabase;
import org.guildhall.testing.MutableClock;
import org.guildhall.testing.RecordedEvents;
import org.guildhall.workflow.Once;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** Rescreening with the register, on the test database; partners, lists and time are the test's. */
public final class RescreeningHouse implements AutoCloseable {

    private static final Actor TEST = Actor.system("test");

    public final MutableClock clock = new MutableClock();
    public final RecordedEvents events = new RecordedEvents();
    public final Organisations organisations;
    public final RescreeningRuns runs;
    public final BlindWindows windows;
    public final MatchReviews reviews;
    public final ClearedPairs pairs;
    public final HitEscalations escalations;
    public final Suspensions suspensions;

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final JdbcClient jdbc = ModuleDatabase.jdbc();
    private final ScreeningProvider provider;

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    static class Transactions {}

    /** Passes on what the context publishes. */
    record Recorder(RecordedEvents to) {

        @EventListener
        void on(PartnerEvent event) {
            to.publishEvent(event);
        }
    }

    public RescreeningHouse(Path list) {
        jdbc.sql(
                        "truncate duediligence.due_diligence_case, duediligence.rescreening_run, duediligence.suspension cascade")
                .update();
        provider = FileProvider.of(list, clock);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(JdbcClient.class, () -> jdbc);
        context.registerBean(DataSource.class, ModuleDatabase::dataSource);
        context.registerBean(
                PlatformTransactionManager.class, () -> new JdbcTransactionManager(ModuleDatabase.dataSource()));
        context.registerBean(SimpleMeterRegistry.class);
        context.registerBean(ScreeningProvider.class, () -> provider);
        context.registerBean(Recorder.class, () -> new Recorder(events));
        context.register(
                Transactions.class, ScreeningEvidence.class, ListArchive.class, ListVersions.class, Once.class);
        MatchReviewing.register(context);
        context.scan(
                "org.guildhall.partners",
                "org.guildhall.duediligence.rescreening",
                "org.guildhall.duediligence.suspension");
        context.refresh();
        organisations = context.getBean(Organisations.class);
        runs = context.getBean(RescreeningRuns.class);
        windows = context.getBean(BlindWindows.class);
        reviews = context.getBean(MatchReviews.class);
        pairs = context.getBean(ClearedPairs.class);
        escalations = context.getBean(HitEscalations.class);
        suspensions = context.getBean(Suspensions.class);
    }

    /** An active partner with an owner and a signatory. */
    public UUID partner(String legalName, String owner, UUID applicationId) {
        UUID partner = organisations.register(new NewOrganisation(
                legalName,
                null,
                "DE",
                null,
                PartnerType.DISTRIBUTOR,
                4,
                12,
                new Contact("Cleo Contact", "cleo@applicant.example"),
                List.of(
                        Party.beneficialOwner(
                                owner,
                                new Party.Personalia(LocalDate.of(1980, 1, 2), null, null, "DE"),
                                new BigDecimal("60")),
                        Party.authorisedSignatory("Sig Signer", new Party.Personalia(null, null, null, null), null))));
        organisations.changeStatus(partner, PartnerStatus.ONBOARDING, TEST, applicationId);
        organisations.changeStatus(partner, PartnerStatus.ACTIVE, TEST, applicationId);
        return partner;
    }

    /** A case that passed, in which nobody was found. */
    public void passed(UUID applicationId, UUID partnerId) {
        UUID caseId = UUID.randomUUID();
        jdbc.sql("""
                        insert into duediligence.due_diligence_case (id, application_id, partner_id, state, opened_at, closed_at)
                        values (:id, :application, :partner, 'PASSED', :at, :at)
                        """)
                .param("id", caseId)
                .param("application", applicationId)
                .param("partner", partnerId)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        for (Party party : organisations.parties(partnerId)) {
            ScreeningProvider.Source source = provider.screen(party).source();
            jdbc.sql("""
                            insert into duediligence.screening
                              (case_id, party_id, list_name, list_version, list_entries, matcher_version, screened_at, matches)
                            values (:case, :party, :list, :version, :entries, :matcher, :at, 0)
                            """)
                    .param("case", caseId)
                    .param("party", party.id())
                    .param("list", source.listName())
                    .param("version", source.listVersion())
                    .param("entries", source.listEntries())
                    .param("matcher", source.matcherVersion())
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** What officers have before them. */
    public MatchReview review(UUID applicationId) {
        return reviews.find(Occasion.RESCREENING, applicationId).orElseThrow();
    }

    /** Decides on every hit alike. */
    public void decideAll(UUID applicationId, Disposition disposition, String reason, Officer officer) {
        decideAll(applicationId, disposition, reason, null, officer);
    }

    public void decideAll(
            UUID applicationId,
            Disposition disposition,
            String reason,
            @Nullable LocalDate clearUntil,
            Officer officer) {
        MatchReview review = review(applicationId);
        review.matches()
                .forEach(match -> reviews.decide(
                        Occasion.RESCREENING,
                        applicationId,
                        decision(review, match, disposition, reason, clearUntil),
                        officer));
    }

    /** What an officer decides who looks at the hit now. */
    public Decision decision(
            MatchReview review,
            ScreeningMatch match,
            Disposition disposition,
            String reason,
            @Nullable LocalDate clearUntil) {
        long seen = review.inForce(match).map(MatchDecision::number).orElse(0L);
        return new Decision(match.partyId(), match.entryId(), match.run(), seen, disposition, reason, clearUntil);
    }

    public void submit(UUID applicationId, Officer officer) {
        reviews.submit(Occasion.RESCREENING, applicationId, officer);
    }

    /** @return whether everybody found is somebody else */
    public boolean settle(UUID applicationId, boolean secondRequired, String wait) {
        return reviews.settle(Occasion.RESCREENING, applicationId, secondRequired, wait, TEST);
    }

    /** Another officer weighs every reason to suspend a partner that is open. */
    public boolean decideSuspension(UUID partnerId, Outcome outcome, String reason, UUID officer) {
        Set<UUID> open =
                suspensions.open(partnerId).stream().map(Suspension::id).collect(Collectors.toSet());
        return suspensions.decide(partnerId, open, outcome, reason, officer, 1);
    }

    public void rescreen() {
        plan();
        boolean more = true;
        while (more) {
            more = step();
        }
    }

    void plan() {
        context.getBean(RescreeningPlan.class).planDue();
    }

    boolean step() {
        return context.getBean(RescreeningWork.class).step();
    }

    /** A step whose transaction is rolled back at its end, as when the process is killed. */
    boolean stepCutOff() {
        TransactionTemplate transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        return Objects.requireNonNull(transaction.execute(status -> {
            boolean done = step();
            status.setRollbackOnly();
            return done;
        }));
    }

    @Override
    public void close() {
        context.close();
    }
}
