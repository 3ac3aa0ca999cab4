package org.guildhall.duediligence.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.duediligence.clearances.ClearedPair;
import org.guildhall.duediligence.clearances.ClearedPairs;
import org.guildhall.duediligence.matches.FoundMatches;
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

    public MatchReviewPanel(MatchReviews reviews, ClearedPairs pairs, Organisations organisations) {
        this.reviews = reviews;
        this.pairs = pairs;
        this.organisations = organisations;
    }

    /** For the task in which matches are decided or confirmed. */
    public TaskPanel of(UserTask task, SignedIn person) {
        return new TaskPanel(TEMPLATE, view(Reviewed.in(task), task.applicationId(), task.partnerId(), task, person));
    }

    /** For whoever only reads the case. */
    public MatchReviewView toRead(UUID applicationId, UUID partnerId) {
        return view(Occasion.DUE_DILIGENCE, applicationId, partnerId, null, null);
    }

    private MatchReviewView view(
            Occasion occasion, UUID applicationId, UUID partnerId, @Nullable UserTask task, @Nullable SignedIn person) {
        MatchReview review = reviews.find(occasion, applicationId)
                .orElseGet(() -> new MatchReview(
                        new FoundMatches(occasion, applicationId, applicationId, partnerId, List.of()),
                        List.of(),
                        List.of()));
        Map<UUID, Party> parties =
                organisations.parties(partnerId).stream().collect(Collectors.toMap(Party::id, Function.identity()));
        List<MatchReviewView.Match> matches = new ArrayList<>();
        for (ScreeningMatch match : review.found().matches()) {
            boolean decidable = task != null && person != null && decidable(review, match, task, person);
            matches.add(match(matches.size() + 1, match, parties.get(match.partyId()), review, decidable));
        }
        return new MatchReviewView(
                task == null ? null : task.key(),
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

    private static boolean decidable(MatchReview review, ScreeningMatch match, UserTask task, SignedIn person) {
        boolean free = task.state() == UserTask.State.OPEN
                && (task.assignee() == null || task.assignee().equals(person.accountId()));
        return free && review.decidableBy(match, person.accountId());
    }

    private MatchReviewView.Match match(
            int number, ScreeningMatch match, @Nullable Party party, MatchReview review, boolean decidable) {
        MatchDecision inForce = review.inForce(match).orElse(null);
        return new MatchReviewView.Match(
                number,
                "match-" + number,
                match.partyId(),
                match.entryId(),
                party == null ? "A former party" : party.name(),
                party == null ? "" : party.position().label(),
                match.listedName(),
                match.listName(),
                match.score() == null ? "" : percent(match.score()),
                party == null ? List.of() : ComparedFact.of(PartyFacts.of(party), match),
                match.reasons(),
                earlier(match, party, review, inForce),
                inForce == null ? null : made(inForce, ""),
                decidable,
                match.entry() != null,
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
        String words =
                switch (step.kind()) {
                    case SUBMITTED -> "Every match decided";
                    case CONFIRMED -> "Confirmed";
                    case SENT_BACK -> "Sent back";
                };
        return new MatchReviewView.Step(words, step.officer().name(), step.reason(), step.at());
    }

    private static String percent(BigDecimal score) {
        return score.movePointRight(2).setScale(0, RoundingMode.HALF_UP) + " %";
    }
}
