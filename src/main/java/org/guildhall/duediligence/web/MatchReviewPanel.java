package org.guildhall.duediligence.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.duediligence.clearances.ClearedPair;
import org.guildhall.duediligence.clearances.ClearedPairs;
import org.guildhall.duediligence.matches.MatchDecision;
import org.guildhall.duediligence.matches.MatchReview;
import org.guildhall.duediligence.matches.MatchReviews;
import org.guildhall.duediligence.matches.Occasion;
import org.guildhall.duediligence.matches.ReviewStep;
import org.guildhall.duediligence.process.Reviewed;
import org.guildhall.duediligence.screening.PartyFacts;
import org.guildhall.duediligence.screening.ScreeningMatch;
import org.guildhall.identity.SignedIn;
import org.guildhall.inbox.TaskPanel;
import org.guildhall.inbox.UserTask;
import org.guildhall.languages.Words;
import org.guildhall.partners.Organisations;
import org.guildhall.partners.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts each match of a case on one page: both records, the reasons of the score, and every decision on the pair. */
@Component
public class MatchReviewPanel {

    private static final String TEMPLATE = "duediligence/matches";

    private final MatchReviews reviews;
    private final ClearedPairs pairs;
    private final Organisations organisations;
    private final Words words;

    public MatchReviewPanel(MatchReviews reviews, ClearedPairs pairs, Organisations organisations, Words words) {
        this.reviews = reviews;
        this.pairs = pairs;
        this.organisations = organisations;
        this.words = words;
    }

    /** For the task in which matches are decided or confirmed. */
    public TaskPanel of(UserTask task, SignedIn person) {
        return new TaskPanel(
                TEMPLATE,
                reviews.find(Reviewed.in(task), task.applicationId())
                        .map(review -> view(review, "match-", parties(review), task, person))
                        .orElseGet(() -> nothing(task)));
    }

    /** What was found on an occasion, for whoever only reads the case. */
    List<MatchReviewView> toRead(UUID applicationId, Occasion occasion) {
        List<MatchReview> found = reviews.ever(applicationId).stream()
                .filter(review -> review.found().occasion() == occasion)
                .toList();
        List<MatchReviewView> views = new ArrayList<>();
        for (MatchReview review : found) {
            String anchor = "%s-%d-".formatted(occasion.name().toLowerCase(Locale.ROOT), views.size() + 1);
            views.add(view(review, anchor, parties(review), null, null));
        }
        return views;
    }

    /** Once it is settled there is nothing left to decide in the task. */
    private MatchReviewView nothing(UserTask task) {
        return new MatchReviewView(
                task.key(),
                null,
                false,
                List.of(),
                List.of(),
                0,
                0,
                pairs.today(),
                pairs.proposedEnd(),
                pairs.latestEnd(),
                null);
    }

    private MatchReviewView view(
            MatchReview review,
            String anchor,
            Map<UUID, Party> parties,
            @Nullable UserTask task,
            @Nullable SignedIn person) {
        List<MatchReviewView.Match> matches = new ArrayList<>();
        for (ScreeningMatch match : review.found().matches()) {
            boolean decidable = task != null && person != null && decidable(review, match, task, person);
            matches.add(match(anchor, matches.size() + 1, match, parties.get(match.partyId()), review, decidable));
        }
        return new MatchReviewView(
                task == null ? null : task.key(),
                review.found().at(),
                review.phase() == MatchReview.Phase.SUBMITTED,
                matches,
                review.steps().stream().map(MatchReviewPanel::step).toList(),
                review.matches().size(),
                review.matches().size() - review.undecided(),
                pairs.today(),
                pairs.proposedEnd(),
                pairs.latestEnd(),
                matches.stream()
                        .filter(MatchReviewView.Match::waits)
                        .map(MatchReviewView.Match::anchor)
                        .findFirst()
                        .orElse(null));
    }

    private Map<UUID, Party> parties(MatchReview review) {
        return organisations.parties(review.found().partnerId()).stream()
                .collect(Collectors.toMap(Party::id, Function.identity()));
    }

    private static boolean decidable(MatchReview review, ScreeningMatch match, UserTask task, SignedIn person) {
        boolean free = task.state() == UserTask.State.OPEN
                && (task.assignee() == null || task.assignee().equals(person.accountId()));
        return free && review.decidableBy(match, person.accountId());
    }

    private MatchReviewView.Match match(
            String anchor,
            int number,
            ScreeningMatch match,
            @Nullable Party party,
            MatchReview review,
            boolean decidable) {
        MatchDecision inForce = review.inForce(match).orElse(null);
        return new MatchReviewView.Match(
                number,
                anchor + number,
                match.partyId(),
                match.entryId(),
                party == null ? words.text("duediligence.matches.former-party") : party.name(),
                party == null ? null : party.position(),
                match.listedName(),
                match.listName(),
                match.score() == null ? "" : percent(match.score()),
                party == null ? List.of() : ComparedFact.of(PartyFacts.of(party), match, words),
                match.reasons(),
                earlier(match, party, review, inForce),
                inForce == null ? null : made(inForce, ""),
                decidable,
                review.clearable(match),
                cleared(match),
                match.run(),
                news(match));
    }

    /** Everything else that was decided on the same pair, here or elsewhere, and on parties of the same data. */
    private List<MatchReviewView.Made> earlier(
            ScreeningMatch match, @Nullable Party party, MatchReview review, @Nullable MatchDecision inForce) {
        return reviews.ofPair(match.partyId(), party, match.entryId()).stream()
                .filter(decision -> inForce == null || decision.number() != inForce.number())
                .map(decision -> made(decision, where(decision, match, review)))
                .toList();
    }

    private static String where(MatchDecision decision, ScreeningMatch match, MatchReview review) {
        if (!decision.partyId().equals(match.partyId())) {
            return "same-data";
        }
        if (decision.reviewId().equals(review.found().id())) {
            return "";
        }
        return switch (decision.occasion()) {
            case DUE_DILIGENCE -> "due-diligence";
            case RESCREENING -> "rescreening";
        };
    }

    private static String news(ScreeningMatch match) {
        return match.again() == null
                ? ""
                : switch (match.again().change()) {
                    case NEW -> "new";
                    case CHANGED -> "changed";
                };
    }

    private @Nullable ClearedPair cleared(ScreeningMatch match) {
        return match.clearedPairId() == null
                ? null
                : pairs.find(match.clearedPairId()).orElse(null);
    }

    private static MatchReviewView.Made made(MatchDecision decision, String where) {
        return new MatchReviewView.Made(
                decision.number(),
                decision.disposition(),
                decision.reason(),
                decision.officer().name(),
                decision.at(),
                decision.clearUntil(),
                where);
    }

    private static MatchReviewView.Step step(ReviewStep step) {
        return new MatchReviewView.Step(step.kind(), step.officer().name(), step.reason(), step.at());
    }

    private static String percent(BigDecimal score) {
        return score.movePointRight(2).setScale(0, RoundingMode.HALF_UP) + " %";
    }
}
