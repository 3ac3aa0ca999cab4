package org.guildhall.duediligence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.duediligence.lists.ListFormat;
import org.guildhall.duediligence.lists.ListVersions;
import org.guildhall.duediligence.matching.ReviewThreshold;
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
    public final DeployedDecisions decisions = DecisionRegister.open();
    public final Escalations escalations;
    public final UUID applicationId = UUID.randomUUID();

    private boolean listAway;

    public DueDiligenceHouse() {
        JdbcClient jdbc = ModuleDatabase.jdbc();
        CaseStore store = new CaseStore(jdbc);
        ScreeningStore screeningStore = new ScreeningStore(jdbc);
        ScreeningList list = new FileScreeningList(
                new ClassPathResource("duediligence/fictional-watchlist.csv"),
                (name, files, sha256, entries) -> List.of(new ListVersions(jdbc)
                        .keep(name, ListFormat.GUILDHALL_CSV, files, sha256, entries, clock.instant())
                        .number()));
        screenings = new Screenings(
                store,
                screeningStore,
                new ScreeningEvidence(jdbc),
                new ListScreening(
                        () -> {
                            if (listAway) {
                                throw new ScreeningListUnavailable("Expected a list, but it is away. Bring it back.");
                            }
                            return list.read();
                        },
                        ReviewThreshold.DEFAULT),
                organisations,
                events,
                clock);
        escalations = new Escalations(store, new Once(jdbc, clock), events, clock);
        ownerships = new Ownerships(store, screeningStore, organisations);
        cases = new DueDiligenceCases(
                store, new AssessmentStore(jdbc), screenings, ownerships, organisations, events, clock);
    }

    /** As a model rates that does not tell why. */
    public void rate(RiskRating rating) {
        cases.rate(applicationId, rating, null, Actor.system("test"));
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
