package org.guildhall.duediligence.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.duediligence.DueDiligenceCase;
import org.guildhall.duediligence.checks.CheckKind;
import org.guildhall.duediligence.checks.DocumentType;
import org.guildhall.duediligence.checks.Finding;
import org.guildhall.duediligence.checks.Flag;
import org.guildhall.duediligence.checks.HandedDocument;
import org.guildhall.duediligence.checks.Questionnaires;
import org.guildhall.duediligence.evidence.CheckResult;
import org.guildhall.duediligence.evidence.CheckResults;
import org.guildhall.duediligence.evidence.EvidenceContents;
import org.guildhall.duediligence.evidence.EvidenceItem;
import org.guildhall.duediligence.evidence.EvidenceRequests;
import org.guildhall.duediligence.evidence.EvidenceReviews;
import org.guildhall.duediligence.evidence.ItemId;
import org.guildhall.duediligence.evidence.ItemState;
import org.guildhall.duediligence.evidence.RequestState;
import org.guildhall.duediligence.evidence.ReviewItem;
import org.guildhall.identity.Account;
import org.guildhall.identity.Accounts;
import org.guildhall.languages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The checks besides screening: each piece of evidence with its flag, what was found, and who decided. */
@Component
@Order(30)
class ChecksSection implements CaseSection {

    private final EvidenceRequests requests;
    private final EvidenceReviews reviews;
    private final CheckResults results;
    private final Questionnaires questionnaires;
    private final EvidenceContents contents;
    private final Accounts accounts;
    private final Words words;

    ChecksSection(
            EvidenceRequests requests,
            EvidenceReviews reviews,
            CheckResults results,
            Questionnaires questionnaires,
            EvidenceContents contents,
            Accounts accounts,
            Words words) {
        this.requests = requests;
        this.reviews = reviews;
        this.results = results;
        this.questionnaires = questionnaires;
        this.contents = contents;
        this.accounts = accounts;
        this.words = words;
    }

    /**
     * @param stands whose turn it is; null while nothing was asked for
     * @param blocked why the legal check waits for a register; null when it does not
     */
    record View(@Nullable RequestState stands, @Nullable String blocked, List<Row> items, List<Made> made) {}

    /**
     * @param flag null while it was not checked
     * @param documentUrl where it can be opened; null for what is no document
     * @param decided what an officer decided; null when nobody did
     */
    record Row(
            String title,
            ItemState state,
            @Nullable Flag flag,
            @Nullable String documentUrl,
            List<Finding> findings,
            @Nullable Decided decided) {}

    record Decided(String officer, String reason, Instant at) {}

    /** A check that was made. */
    record Made(CheckKind check, int round, Flag flag, String provider, Instant at) {}

    @Override
    public String id() {
        return "checks";
    }

    @Override
    public View view(DueDiligenceCase current) {
        UUID applicationId = current.applicationId();
        return requests.find(applicationId)
                .map(request -> new View(
                        request.state(),
                        request.blockedBecause(),
                        reviews.all(applicationId).stream()
                                .map(item -> row(item, request.state()))
                                .toList(),
                        results.ofApplication(applicationId).stream()
                                .map(ChecksSection::made)
                                .toList()))
                .orElse(new View(null, null, List.of(), List.of()));
    }

    private String title(ItemId item) {
        if (item.isDocument()) {
            return words.of(DocumentType.ofCode(item.which()));
        }
        return item.isQuestionnaire()
                ? item.label(questionnaires)
                : words.text("duediligence.checks.item-" + item.text());
    }

    private Row row(ReviewItem review, RequestState stands) {
        EvidenceItem item = review.item();
        boolean unchecked = item.state() == ItemState.OPEN
                || stands == RequestState.CHECKING && review.findings().isEmpty();
        boolean document = item.id().isDocument() && item.content() != null;
        return new Row(
                title(item.id()),
                item.state(),
                unchecked ? null : review.flag(),
                document
                        ? "/documents/"
                                + contents.read(item, HandedDocument.class).documentId()
                        : null,
                review.findings(),
                decided(item));
    }

    private @Nullable Decided decided(EvidenceItem item) {
        return item.decidedBy() == null || item.decidedAt() == null || item.decisionReason() == null
                ? null
                : new Decided(
                        accounts.find(item.decidedBy())
                                .map(Account::name)
                                .orElseGet(() -> words.text("duediligence.former-colleague")),
                        item.decisionReason(),
                        item.decidedAt());
    }

    private static Made made(CheckResult result) {
        return new Made(
                result.kind(),
                result.round(),
                result.outcome().flag(),
                "%s, %s".formatted(result.outcome().provider(), result.outcome().version()),
                result.at());
    }
}
