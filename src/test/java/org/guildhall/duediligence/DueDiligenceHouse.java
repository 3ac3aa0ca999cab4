package org.guildhall.duediligence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.guildhall.duediligence.clearances.ClearancePeriods;
import org.guildhall.duediligence.clearances.ClearedPairStore;
import org.guildhall.duediligence.clearances.ClearedPairs;
import org.guildhall.duediligence.lists.ListEntry;
import org.guildhall.duediligence.lists.ListFormat;
import org.guildhall.duediligence.lists.ListVersions;
import org.guildhall.duediligence.matches.Decision;
import org.guildhall.duediligence.matches.Disposition;
import org.guildhall.duediligence.matches.MatchDecision;
import org.guildhall.duediligence.matches.MatchReview;
import org.guildhall.duediligence.matches.MatchReviewStore;
import org.guildhall.duediligence.matches.MatchReviews;
import org.guildhall.duediligence.matches.Occasion;
import org.guildhall.duediligence.matching.ReviewThreshold;
import org.guildhall.duediligence.ownership.OwnershipSettings;
import org.guildhall.duediligence.ownership.Ownerships;
import org.guildhall.duediligence.ratings.AssessmentStore;
import org.guildhall.duediligence.ratings.RiskRating;
import org.guildhall.duediligence.screening.ListScreening;
import org.guildhall.duediligence.screening.ScreeningEvidence;
import org.guildhall.duediligence.screening.ScreeningMatch;
import org.guildhall.duediligence.screening.ScreeningStore;
import org.guildhall.duediligence.screening.Screenings;
import org.guildhall.duediligence.suspension.Suspensions;
import org.guildhall.duediligence.watchlist.FileScreeningList;
import org.guildhall.duediligence.watchlist.ScreeningList;
import org.guildhall.duediligence.watchlist.ScreeningListUnavailable;
import org.guildhall.duediligence.watchlist.Watchlist;
import org.guildhall.duediligence.web.MatchReviewPanel;
import org.guildhall.languages.MessageFiles;
import org.guildhall.languages.Words;
import org.guildhall.partners.Actor;
import org.guildhall.partners.Contact;
import org.guildhall.partners.NewOrganisation;
import org.guildhall.partners.Organisations;
import org.guildhall.partners.PartnerRegister;
import org.guildhall.partners.PartnerType;
import org.guildhall.partners.Party;
import org.guildhall.testing.ModuleDatabase;
import org.guildhall.testing.MutableClock;
import org.guildhall.testing.RecordedEvents;
import org.guildhall.workflow.DecisionRegister;
import org.guildhall.workflow.DeployedDecisions;
import org.guildhall.workflow.Once;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Due diligence on the test database with the fictional list, which a test can take away. */
public final class DueDiligenceHouse {

    public final RecordedEvents events = new RecordedEvents();
    public final MutableClock clock = new MutableClock();
    public final Organisations organisations = PartnerRegister.open(events, clock);
    public final DueDiligenceCases cases;
    public final Screenings screenings;
    public final Ownerships ownerships;
    public final Suspensions suspensions;
    public final DeployedDecisions decisions = DecisionRegister.open();
    public final MatchReviews reviews;
    public final ClearedPairs pairs;
    public final MatchReviewPanel panel;
    public final Escalations escalations;
    public final UUID applicationId = UUID.randomUUID();
    public final FoundSince since = new FoundSince();

    private boolean listAway;
    private UnaryOperator<ListEntry> published = UnaryOperator.identity();

    public DueDiligenceHouse() {
        JdbcClient jdbc = ModuleDatabase.jdbc();
        CaseStore store = new CaseStore(jdbc);
        ScreeningStore screeningStore = new ScreeningStore(jdbc);
        ScreeningList list = new FileScreeningList(
                new ClassPathResource("duediligence/fictional-watchlist.csv"),
                (name, files, sha256, entries) -> List.of(new ListVersions(jdbc)
                        .keep(name, ListFormat.GUILDHALL_CSV, files, sha256, entries, clock.instant())
                        .number()));
        pairs = new ClearedPairs(
                new ClearedPairStore(jdbc), new ClearancePeriods(Period.ofYears(1), Period.ofYears(2)), events, clock);
        screenings = new Screenings(
                store,
                screeningStore,
                new ScreeningEvidence(jdbc),
                new ListScreening(
                        () -> {
                            if (listAway) {
                                throw new ScreeningListUnavailable("Expected a list, but it is away. Bring it back.");
                            }
                            return changed(list.read());
                        },
                        ReviewThreshold.DEFAULT),
                pairs,
                organisations,
                events,
                clock);
        reviews = new MatchReviews(
                List.of(new CaseMatches(store, screenings, events, clock), since),
                new MatchReviewStore(jdbc),
                pairs,
                organisations,
                events,
                clock);
        panel = new MatchReviewPanel(reviews, pairs, organisations, new Words(MessageFiles.texts()));
        escalations = new Escalations(store, reviews, new Once(jdbc, clock), events, clock);
        ownerships = new Ownerships(reviews, organisations, new OwnershipSettings(BigDecimal.valueOf(25)));
        suspensions = new Suspensions(jdbc, organisations, new Once(jdbc, clock), events, clock);
        cases = new DueDiligenceCases(
                store,
                new AssessmentStore(jdbc),
                screenings,
                reviews,
                ownerships,
                suspensions,
                organisations,
                events,
                clock);
    }

    /** As a model rates that does not tell why. */
    public void rate(RiskRating rating) {
        cases.rate(applicationId, rating, null, Actor.system("test"));
    }

    /** The publisher changes every entry like this from now on. */
    public void publish(UnaryOperator<ListEntry> change) {
        published = change;
    }

    private Watchlist changed(Watchlist list) {
        List<ListEntry> entries = list.entries().stream().map(published).toList();
        String version = entries.equals(list.entries())
                ? list.version()
                : Integer.toHexString(entries.hashCode())
                        .repeat(8)
                        .concat("0".repeat(64))
                        .substring(0, 64);
        return new Watchlist(list.name(), version, list.parts(), entries);
    }

    /** Opens a case and looks up everybody. @return whether somebody has to look */
    public boolean screen(UUID application, UUID partnerId) {
        Actor engine = Actor.system("test");
        return cases.open(application, partnerId, engine).stream()
                .map(party -> screenings.screen(application, party, engine))
                .reduce(false, Boolean::logicalOr);
    }

    /** One decision on every match of the case, as it stands. */
    public void decideAll(Disposition disposition, String reason, Officer officer) {
        decideAll(disposition, reason, null, officer);
    }

    public void decideAll(Disposition disposition, String reason, @Nullable LocalDate clearUntil, Officer officer) {
        MatchReview review = reviews.find(Occasion.DUE_DILIGENCE, applicationId).orElseThrow();
        review.matches()
                .forEach(match -> reviews.decide(
                        Occasion.DUE_DILIGENCE,
                        applicationId,
                        decision(match, disposition, reason, clearUntil),
                        officer));
    }

    /** What an officer decides who looks at the match now. */
    public Decision decision(
            ScreeningMatch match, Disposition disposition, String reason, @Nullable LocalDate clearUntil) {
        long seen = reviews.find(Occasion.DUE_DILIGENCE, applicationId)
                .flatMap(review -> review.inForce(match))
                .map(MatchDecision::number)
                .orElse(0L);
        return new Decision(match.partyId(), match.entryId(), match.run(), seen, disposition, reason, clearUntil);
    }

    /** A whole review by one officer, without a second. */
    public void settleMatches(Disposition disposition, String reason, Officer officer) {
        decideAll(disposition, reason, officer);
        reviews.submit(Occasion.DUE_DILIGENCE, applicationId, officer);
        reviews.settle(Occasion.DUE_DILIGENCE, applicationId, false, "1", officer.actor());
    }

    public void takeListAway() {
        listAway = true;
    }

    public void bringListBack() {
        listAway = false;
    }

    /** An organisation with one owner and a harmless signatory. */
    public UUID partner(String legalName, String owner) {
        return organisations.register(new NewOrganisation(
                legalName,
                null,
                "DE",
                null,
                PartnerType.DISTRIBUTOR,
                4,
                12,
                new Contact("Cleo Contact", "cleo@applicant.example"),
                List.of(
                        Party.beneficialOwner(owner, LocalDate.of(1980, 1, 2), "DE", new BigDecimal("60")),
                        Party.authorisedSignatory("Sig Signer", Party.Personalia.NONE, null))));
    }
}
