package org.guildhall.duediligence.evidence;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.duediligence.checks.CheckKind;
import org.guildhall.duediligence.checks.CheckOutcome;
import org.guildhall.duediligence.checks.DocumentCheck;
import org.guildhall.duediligence.checks.DocumentType;
import org.guildhall.duediligence.checks.Figures;
import org.guildhall.duediligence.checks.Finding;
import org.guildhall.duediligence.checks.Flag;
import org.guildhall.duediligence.checks.HandedDocument;
import org.guildhall.duediligence.checks.Identifiers;
import org.guildhall.duediligence.checks.LegalCheck;
import org.guildhall.duediligence.checks.Questionnaire;
import org.guildhall.duediligence.checks.Questionnaires;
import org.guildhall.duediligence.checks.Ratios;
import org.guildhall.partners.Actor;
import org.guildhall.partners.Organisations;
import org.springframework.stereotype.Service;

/**
 * Makes the checks: each looks at what came in the round, once. No transaction is open while a register is asked;
 * a check that is made twice at the same time is kept once.
 */
@Service
public class EvidenceChecks {

    private static final String RULES = "questionnaires";
    /** Of the finding that an officer has to search. */
    private static final String MEDIA_SEARCH_VERSION = "media-search-1";

    private final EvidenceStore store;
    private final CheckResults results;
    private final EvidenceContents contents;
    private final Questionnaires questionnaires;
    private final LegalCheck legalCheck;
    private final DocumentCheck documentCheck;
    private final Organisations organisations;
    private final Clock clock;

    EvidenceChecks(
            EvidenceStore store,
            CheckResults results,
            EvidenceContents contents,
            Questionnaires questionnaires,
            LegalCheck legalCheck,
            DocumentCheck documentCheck,
            Organisations organisations,
            Clock clock) {
        this.store = store;
        this.results = results;
        this.contents = contents;
        this.questionnaires = questionnaires;
        this.legalCheck = legalCheck;
        this.documentCheck = documentCheck;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * Whether figures came.
     *
     * @param statement {@code given}, {@code missing} or {@code notRequired}
     * @param ratios empty unless they came
     */
    public record FinancialFacts(String statement, Optional<Ratios> ratios) {}

    public void documents(UUID applicationId, Actor actor) {
        make(CheckKind.DOCUMENTS, applicationId, actor, this::document);
    }

    /** What questionnaires that serve a check say, and whether the press was searched. */
    public void answers(CheckKind kind, UUID applicationId, Actor actor) {
        make(kind, applicationId, actor, (request, item) -> answers(item));
    }

    /** @throws org.guildhall.duediligence.checks.registers.RegisterUnavailable when a register gives no answer */
    public void legal(UUID applicationId, Actor actor) {
        EvidenceRequest request = request(applicationId);
        if (results.made(request, CheckKind.LEGAL)) {
            return;
        }
        List<EvidenceItem> items = itemsOf(CheckKind.LEGAL, request);
        if (!items.isEmpty()) {
            results.keep(request, CheckKind.LEGAL, legal(request, items.getFirst()), actor);
        }
    }

    /** What the decision on financial standing needs; the same facts whenever it is asked for in a round. */
    public FinancialFacts financialFacts(UUID applicationId) {
        List<EvidenceItem> items = itemsOf(CheckKind.FINANCIAL, request(applicationId));
        if (items.isEmpty()) {
            return new FinancialFacts("notRequired", Optional.empty());
        }
        return items.getFirst().state() == ItemState.MISSING
                ? new FinancialFacts("missing", Optional.empty())
                : new FinancialFacts(
                        "given", Optional.of(Ratios.of(contents.read(items.getFirst(), Figures.class), today())));
    }

    /**
     * Keeps what the decision said of the figures.
     *
     * @param version of the decision
     */
    public void financialStanding(UUID applicationId, Flag flag, String reason, String version, Actor actor) {
        EvidenceRequest request = request(applicationId);
        FinancialFacts facts = financialFacts(applicationId);
        if (facts.statement().equals("notRequired") || results.made(request, CheckKind.FINANCIAL)) {
            return;
        }
        String found = facts.ratios().map(Ratios::inWords).orElse("no figures");
        Finding finding = new Finding(
                ItemId.FIGURES.text(),
                flag,
                "Financial standing",
                "ratios within the limits of the decision financial-standing",
                "%s: %s".formatted(reason, found));
        results.keep(
                request,
                CheckKind.FINANCIAL,
                new CheckOutcome("decision financial-standing", version, List.of(finding)),
                actor);
    }

    /** What one check says of one item that came. */
    private interface ItemCheck {
        List<Finding> findings(EvidenceRequest request, EvidenceItem item);
    }

    private void make(CheckKind kind, UUID applicationId, Actor actor, ItemCheck check) {
        EvidenceRequest request = request(applicationId);
        List<EvidenceItem> items = itemsOf(kind, request);
        if (items.isEmpty() || results.made(request, kind)) {
            return;
        }
        List<Finding> findings = new ArrayList<>();
        for (EvidenceItem item : items) {
            findings.addAll(item.state() == ItemState.MISSING ? List.of(missing(item)) : check.findings(request, item));
        }
        results.keep(
                request,
                kind,
                kind == CheckKind.DOCUMENTS
                        ? new CheckOutcome("files", DocumentCheck.VERSION, findings)
                        : new CheckOutcome(RULES, versions(items), findings),
                actor);
    }

    /** Each questionnaire has a version of its own. */
    private String versions(List<EvidenceItem> items) {
        return items.stream()
                .map(EvidenceItem::id)
                .map(id -> id.isQuestionnaire()
                        ? "%s-%s"
                                .formatted(
                                        id.which(),
                                        questionnaires.find(id.which()).version())
                        : MEDIA_SEARCH_VERSION)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private CheckOutcome legal(EvidenceRequest request, EvidenceItem item) {
        var organisation = organisations.find(request.partnerId());
        if (item.state() == ItemState.MISSING) {
            return new CheckOutcome(LegalCheck.FORMATS, LegalCheck.VERSION, List.of(missing(item)));
        }
        Identifiers identifiers = contents.read(item, Identifiers.class);
        String waived = request.registersWaivedBecause();
        return waived == null
                ? legalCheck.check(item.id().text(), organisation, identifiers)
                : legalCheck.checkWithoutRegisters(item.id().text(), organisation, identifiers, waived);
    }

    private List<Finding> document(EvidenceRequest request, EvidenceItem item) {
        HandedDocument document = contents.read(item, HandedDocument.class);
        return documentCheck.check(
                item.id().text(),
                DocumentType.ofCode(item.id().which()),
                document,
                store.elsewhere(request, item.id(), document.sha256()),
                today());
    }

    private List<Finding> answers(EvidenceItem item) {
        if (item.id().equals(ItemId.MEDIA_SEARCH)) {
            return List.of(new Finding(
                    item.id().text(),
                    Flag.OBSERVATION,
                    "Search of the press is due",
                    "a note of what the press says about the company and its owners",
                    "none yet; an officer searches and notes it"));
        }
        Questionnaire questionnaire = questionnaires.find(item.id().which());
        return questionnaire.assess(item.id().text(), contents.read(item, EvidenceContents.Answers.class));
    }

    private Finding missing(EvidenceItem item) {
        return new Finding(
                item.id().text(),
                Flag.RED,
                item.id().label(questionnaires) + ": not handed in",
                "an answer in time",
                "none");
    }

    private EvidenceRequest request(UUID applicationId) {
        return store.find(applicationId)
                .orElseThrow(() -> new IllegalStateException(
                        "Expected evidence to be requested for application '%s', but it was not. Request it first."
                                .formatted(applicationId)));
    }

    /** What came, or failed to come, in this round. */
    private List<EvidenceItem> itemsOf(CheckKind kind, EvidenceRequest request) {
        return store.items(request.applicationId()).stream()
                .filter(item -> item.round() == request.round() && item.undecided())
                .filter(item -> item.id().check(questionnaires) == kind)
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
