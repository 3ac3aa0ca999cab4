package org.guildhall.duediligence.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.duediligence.clearances.ClearedPair;
import org.guildhall.duediligence.matches.Disposition;
import org.guildhall.duediligence.matches.ReviewStep;
import org.guildhall.partners.Position;
import org.jspecify.annotations.Nullable;

/**
 * Matches as a page shows them.
 *
 * @param taskKey task in which they are decided; null where they are only read
 * @param at when the first of it was found; null when there is nothing
 * @param second whether the reader is the second officer
 * @param open how many matches need a decision
 * @param decided how many of them have one
 * @param today first day until which a pair may be cleared
 * @param next address of the first match that waits for a decision of the reader; null when there is none
 */
public record MatchReviewView(
        @Nullable Long taskKey,
        @Nullable Instant at,
        boolean second,
        List<Match> matches,
        List<Step> steps,
        long open,
        long decided,
        LocalDate today,
        LocalDate proposedEnd,
        LocalDate latestEnd,
        @Nullable String next) {

    /**
     * A party and a list entry side by side.
     *
     * @param anchor address within the page
     * @param position null when the party is no longer in the register
     * @param score in percent; empty for matches without a score
     * @param decidable whether the reader may decide on it now
     * @param clearable whether the pair can go on the good-guy list
     * @param cleared the pair of the good-guy list that makes a decision superfluous
     * @param run which rescreening found it; 0 for the first screening
     * @param news tail of the message that says what rescreening found to be new; empty for a first screening
     */
    public record Match(
            int number,
            String anchor,
            UUID partyId,
            String entryId,
            String party,
            @Nullable Position position,
            String listedName,
            String listName,
            String score,
            List<ComparedFact> facts,
            List<String> reasons,
            List<Made> earlier,
            @Nullable Made decision,
            boolean decidable,
            boolean clearable,
            @Nullable ClearedPair cleared,
            long run,
            String news) {

        /** Number of the decision that the page shows; 0 for none. */
        public long seen() {
            return decision == null ? 0 : decision.number();
        }

        public boolean waits() {
            return decidable && (decision == null || decision.disposition() == Disposition.ESCALATE);
        }
    }

    /**
     * A decision that was made.
     *
     * @param where tail of the message that says on what other occasion it was made; empty for this one
     */
    public record Made(
            long number,
            Disposition disposition,
            String reason,
            String officer,
            Instant at,
            @Nullable LocalDate clearUntil,
            String where) {}

    public record Step(
            ReviewStep.Kind kind, String officer, @Nullable String reason, Instant at) {}
}
