package org.guildhall.duediligence;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A party that was found on a screening list.
 *
 * @param entryId the list's own id of the entry
 * @param listedName the spelling on the list that matched
 * @param programme why it is listed, in the list's words
 * @param score 0 to 1; null for matches from before there were scores
 * @param explanation why they are thought alike, in plain words; null like the score
 */
public record ScreeningMatch(
        UUID partyId,
        String entryId,
        String listedName,
        String listName,
        String programme,
        MatchedOn matchedOn,
        @Nullable BigDecimal score,
        @Nullable String explanation) {}
