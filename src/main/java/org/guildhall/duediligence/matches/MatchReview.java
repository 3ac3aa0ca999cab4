package org.guildhall.duediligence.matches;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.duediligence.FourEyesRequired;
import org.guildhall.duediligence.IllegalCaseState;
import org.guildhall.duediligence.Officer;
import org.guildhall.duediligence.screening.ScreeningMatch;

/**
 * How far officers are with what was found. On one review a person either decides or confirms, never both.
 *
 * @param decisions all that were ever made here, oldest first
 * @param steps oldest first
 */
public record MatchReview(FoundMatches found, List<MatchDecision> decisions, List<ReviewStep> steps) {

    public enum Phase {
        /** Matches are decided one by one. */
        DECIDING,
        /** Every match is decided; a second officer may have to confirm. */
        SUBMITTED,
        /** A second officer agreed. */
        CONFIRMED
    }

    public Phase phase() {
        if (steps.isEmpty()) {
            return Phase.DECIDING;
        }
        return switch (steps.getLast().kind()) {
            case SUBMITTED -> Phase.SUBMITTED;
            case CONFIRMED -> Phase.CONFIRMED;
            case SENT_BACK -> Phase.DECIDING;
        };
    }

    public UUID applicationId() {
        return found.applicationId();
    }

    /** Those that need a decision: not cleared by an earlier one. */
    public List<ScreeningMatch> matches() {
        return found.matches().stream()
                .filter(match -> match.clearedPairId() == null)
                .toList();
    }

    /** The decision that counts: the latest since the match is what it is. */
    public Optional<MatchDecision> inForce(ScreeningMatch match) {
        return decisions.stream()
                .filter(decision -> decision.isOn(match.partyId(), match.entryId()))
                .filter(decision -> decision.number() > match.decidedBefore())
                .max(Comparator.comparingLong(MatchDecision::number));
    }

    /** Everybody who ever decided or submitted here: kept from confirming and from taking the risk. */
    public Set<UUID> deciders() {
        return Stream.concat(
                        decisions.stream()
                                .filter(decision -> !decision.asSecond())
                                .map(MatchDecision::officer),
                        steps.stream()
                                .filter(step -> step.kind() == ReviewStep.Kind.SUBMITTED)
                                .map(ReviewStep::officer))
                .map(Officer::account)
                .collect(Collectors.toSet());
    }

    /** Everybody who ever acted as the second here: kept from deciding. */
    public Set<UUID> seconds() {
        return Stream.concat(
                        decisions.stream().filter(MatchDecision::asSecond).map(MatchDecision::officer),
                        steps.stream()
                                .filter(step -> step.kind() != ReviewStep.Kind.SUBMITTED)
                                .map(ReviewStep::officer))
                .map(Officer::account)
                .collect(Collectors.toSet());
    }

    public long undecided() {
        return matches().stream().filter(match -> inForce(match).isEmpty()).count();
    }

    public boolean escalated() {
        return inForce().anyMatch(decision -> decision.disposition() == Disposition.ESCALATE);
    }

    /** Whether every match is somebody else. */
    public boolean cleared() {
        return undecided() == 0 && inForce().allMatch(decision -> decision.disposition() == Disposition.FALSE_POSITIVE);
    }

    /** Whether a pair is to be put on the good-guy list. */
    public boolean clearsForLater() {
        return inForce().anyMatch(decision -> decision.clearUntil() != null);
    }

    /** The highest score of a match that needed a decision; 1 when one could not be scored. */
    public double highestScore() {
        return matches().stream()
                .mapToDouble(match -> match.score() == null || match.entry() == null
                        ? 1
                        : match.score().doubleValue())
                .max()
                .orElse(0);
    }

    /** The first decision by which a party is the listed one, if there is one. */
    public Optional<MatchDecision> trueMatch() {
        return trueMatches().findFirst();
    }

    /** All decisions by which a party is the listed one, in the order of the matches. */
    public Stream<MatchDecision> trueMatches() {
        return inForce().filter(decision -> decision.disposition() == Disposition.TRUE_MATCH);
    }

    /** What follows from all decisions. */
    public Disposition conclusion() {
        return escalated() ? Disposition.ESCALATE : cleared() ? Disposition.FALSE_POSITIVE : Disposition.TRUE_MATCH;
    }

    /** The decisions that count, in the order of the matches. */
    public Stream<MatchDecision> inForce() {
        return matches().stream().flatMap(match -> inForce(match).stream());
    }

    /** Whether a decision made now may put the pair on the good-guy list: another officer has yet to confirm it. */
    public boolean clearable(ScreeningMatch match) {
        return match.entry() != null && phase() == Phase.DECIDING;
    }

    /** Whether this officer may decide on a match now. */
    public boolean decidableBy(ScreeningMatch match, UUID officer) {
        return left(match.partyId(), match.entryId()).isPresent()
                && switch (phase()) {
                    case DECIDING -> !seconds().contains(officer);
                    case SUBMITTED -> !deciders().contains(officer) && answerable(inForce(match));
                    case CONFIRMED -> false;
                };
    }

    private Optional<ScreeningMatch> left(UUID partyId, String entryId) {
        return matches().stream()
                .filter(match ->
                        match.partyId().equals(partyId) && match.entryId().equals(entryId))
                .findFirst();
    }

    /** Whether a second officer may decide on it. */
    private static boolean answerable(Optional<MatchDecision> current) {
        return current.map(decision -> decision.disposition() == Disposition.ESCALATE || decision.asSecond())
                .orElse(false);
    }

    /**
     * @return the match
     * @throws IllegalCaseState when this match is not this officer's to decide
     * @throws MatchChanged when this officer saw another version of it
     */
    ScreeningMatch expectDecidable(Decision wanted, UUID officer) {
        ScreeningMatch match = left(wanted.partyId(), wanted.entryId())
                .orElseThrow(() -> cannot("decide on", "there is no such match left to decide. Reload the page."));
        if (wanted.clearUntil() != null && match.entryHash() == null) {
            throw cannot(
                    "clear for later a match of",
                    "nobody could notice a change of an entry that is not kept. Decide on it for this case only.");
        }
        if (match.run() != wanted.run()) {
            throw new MatchChanged(applicationId());
        }
        Optional<MatchDecision> current = inForce(match);
        if (current.isPresent() && current.get().number() != wanted.seen()) {
            throw new DecidedMeanwhile(current.get());
        }
        switch (phase()) {
            case DECIDING -> expectNotAmong(seconds(), officer);
            case SUBMITTED -> expectAnswerToEscalation(wanted, current, officer);
            case CONFIRMED -> throw cannot("decide on", "its matches are confirmed. Read the decision.");
        }
        return match;
    }

    private void expectAnswerToEscalation(Decision wanted, Optional<MatchDecision> current, UUID officer) {
        expectNotAmong(deciders(), officer);
        if (!answerable(current) || wanted.disposition() == Disposition.ESCALATE) {
            throw cannot("decide on", "a second officer decides escalated matches only. Send the review back instead.");
        }
        if (wanted.clearUntil() != null) {
            throw cannot(
                    "clear for later a match of",
                    "it was escalated, so only one officer judges it. Decide on it for this case only.");
        }
    }

    /** @throws IllegalCaseState when something is undecided or it was submitted already */
    void expectSubmittable(UUID officer) {
        expectNotAmong(seconds(), officer);
        if (phase() != Phase.DECIDING) {
            throw cannot("submit", "its matches are reviewed. Read the finding in the case.");
        }
        if (undecided() > 0) {
            throw cannot(
                    "submit",
                    "%d of %d matches are undecided."
                            .formatted(undecided(), matches().size()));
        }
    }

    /** @throws IllegalCaseState when there is nothing to confirm or send back, or not for this officer */
    void expectSecond(UUID officer) {
        expectNotAmong(deciders(), officer);
        if (phase() != Phase.SUBMITTED) {
            throw cannot("confirm", "there is nothing to confirm. Read the finding in the case.");
        }
    }

    /** @throws IllegalCaseState when officers are not through with it */
    void expectSettleable(boolean secondRequired) {
        boolean through = phase() == Phase.CONFIRMED || (phase() == Phase.SUBMITTED && !secondRequired);
        if (!through || escalated() || undecided() > 0) {
            throw cannot("settle the matches of", "officers are not through with them. Finish the review first.");
        }
    }

    private void expectNotAmong(Set<UUID> others, UUID officer) {
        if (others.contains(officer)) {
            throw new FourEyesRequired(applicationId());
        }
    }

    private IllegalCaseState cannot(String action, String because) {
        return IllegalCaseState.cannot(action, applicationId(), because);
    }
}
