package org.guildhall.duediligence.screening;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.guildhall.duediligence.lists.ListEntry;
import org.jspecify.annotations.Nullable;

/**
 * A party that was found on a screening list.
 *
 * @param entryId the list's own id of the entry
 * @param listedName the spelling on the list that matched
 * @param programme why it is listed, in the list's words
 * @param score 0 to 1; null for matches from before there were scores
 * @param explanation why they are thought alike, in plain words; null like the score
 * @param entry all that the list told on that day; null for matches from before it was kept and where nothing was compared
 * @param entryHash who the listed one was on that day; null like the entry
 * @param clearedPairId the pair of the good-guy list that made a review superfluous, if there was one
 * @param again how rescreening came to find it; null for what the first screening found
 */
public record ScreeningMatch(
        UUID partyId,
        String entryId,
        String listedName,
        String listName,
        String programme,
        MatchedOn matchedOn,
        @Nullable BigDecimal score,
        @Nullable String explanation,
        @Nullable ListEntry entry,
        @Nullable String entryHash,
        @Nullable UUID clearedPairId,
        @Nullable Again again) {

    public static final String BETWEEN_REASONS = "; ";

    /** What makes it worth another look. */
    public enum Change {
        /** The party was not like this entry before, or is no longer cleared of it. */
        NEW,
        /** The entry or the party changed, or they are more alike than before. */
        CHANGED
    }

    /**
     * @param run which rescreening found it
     * @param decidedBefore number of the last decision on what was found before; 0 when there was none
     */
    public record Again(Change change, long run, long decidedBefore) {}

    /** Which rescreening found it like this; 0 for the first screening. */
    public long run() {
        return again == null ? 0 : again.run();
    }

    /** Decisions up to this number were made on something else. */
    public long decidedBefore() {
        return again == null ? 0 : again.decidedBefore();
    }

    /** The explanation, one reason each. */
    public List<String> reasons() {
        return explanation == null ? List.of() : List.of(explanation.split(BETWEEN_REASONS));
    }
}
