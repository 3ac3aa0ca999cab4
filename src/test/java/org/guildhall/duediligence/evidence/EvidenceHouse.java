package org.guildhall.duediligence.evidence;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.duediligence.checks.DocumentCheck;
import org.guildhall.duediligence.checks.Figures;
import org.guildhall.duediligence.checks.HandedDocument;
import org.guildhall.duediligence.checks.Identifiers;
import org.guildhall.duediligence.checks.LegalCheck;
import org.guildhall.duediligence.checks.Questionnaires;
import org.guildhall.duediligence.checks.registers.LeiRegistry;
import org.guildhall.duediligence.checks.registers.VatRegistry;
import org.guildhall.partners.Actor;
import org.guildhall.partners.Contact;
import org.guildhall.partners.NewOrganisation;
import org.guildhall.partners.Organisations;
import org.guildhall.partners.PartnerRegister;
import org.guildhall.partners.PartnerType;
import org.guildhall.testing.ModuleDatabase;
import org.guildhall.testing.MutableClock;
import org.guildhall.testing.RecordedEvents;
import org.guildhall.workflow.Once;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Supporting evidence on the test database, with registers that a test chooses. */
public final class EvidenceHouse {

    public static final Actor ENGINE = Actor.system("test");
    public static final Requirements DISTRIBUTION =
            new Requirements(List.of("register-extract"), List.of("anti-bribery"), true, false);

    public final RecordedEvents events = new RecordedEvents();
    public final MutableClock clock = new MutableClock();
    public final Organisations organisations = PartnerRegister.open(events, clock);
    public final ObjectMapper json = JsonMapper.builder().findAndAddModules().build();
    public final Questionnaires questionnaires = new Questionnaires(json);
    public final EvidenceContents contents = new EvidenceContents(json);
    public final UUID applicationId = UUID.randomUUID();
    public final EvidenceRequests requests;
    public final EvidenceReviews reviews;
    public final EvidenceChecks checks;
    public final CheckResults results;
    public final RegisterOutages outages;

    private VatRegistry vatRegistry = VatRegistry.NONE;

    public EvidenceHouse() {
        JdbcClient jdbc = ModuleDatabase.jdbc();
        EvidenceStore store = new EvidenceStore(jdbc);
        Once once = new Once(jdbc, clock);
        results = new CheckResults(new CheckResultStore(jdbc), events, clock);
        requests = new EvidenceRequests(store, contents, questionnaires, once, events, clock);
        reviews = new EvidenceReviews(store, results, questionnaires, once, events, clock);
        outages = new RegisterOutages(store, once, events, clock);
        checks = new EvidenceChecks(
                store,
                results,
                contents,
                questionnaires,
                new LegalCheck(number -> vatRegistry.look(number), LeiRegistry.NONE),
                new DocumentCheck(Period.ofDays(30)),
                organisations,
                clock);
    }

    public void asks(VatRegistry registry) {
        vatRegistry = registry;
    }

    public UUID partner() {
        return organisations.register(new NewOrganisation(
                "Nordlicht GmbH",
                "HRB 12345",
                "DE",
                null,
                PartnerType.DISTRIBUTOR,
                4,
                12,
                new Contact("Cleo Contact", "cleo@applicant.example"),
                List.of()));
    }

    /** Everything that {@link #DISTRIBUTION} asks for. */
    public HandedIn everything(HandedDocument extract) {
        return new HandedIn(
                new Identifiers("DE136695976", null, "DE89370400440532013000"),
                new Figures(
                        "EUR",
                        2025,
                        new BigDecimal("1000"),
                        new BigDecimal("800"),
                        new BigDecimal("400"),
                        new BigDecimal("500"),
                        new BigDecimal("200"),
                        new BigDecimal("-1")),
                Map.of("anti-bribery", answers("no")),
                Map.of("register-extract", extract));
    }

    public static EvidenceContents.Answers answers(String investigation) {
        EvidenceContents.Answers answers = new EvidenceContents.Answers();
        answers.putAll(Map.of("investigation", investigation, "officials", "no", "policy", "yes"));
        return answers;
    }
}
