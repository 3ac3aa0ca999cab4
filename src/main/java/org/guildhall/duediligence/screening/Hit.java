package org.guildhall.duediligence.screening;

import java.math.BigDecimal;
import java.util.UUID;
import org.guildhall.duediligence.lists.ListEntry;
import org.jspecify.annotations.Nullable;

/**
 * A list entry that somebody has to compare with a party.
 *
 * @param listedName the spelling on the list that is most like the party's
 * @param score 0 to 1, four digits
 * @param explanation why they are thought alike, in plain words
 * @param entry all that the list tells; null when nothing could be compared
 * @param cleared the pair of the good-guy list that makes a review superfluous, if there is one
 */
public record Hit(
        String entryId,
        String listedName,
        MatchedOn matchedOn,
        String programme,
        BigDecimal score,
        String explanation,
        @Nullable ListEntry entry,
        @Nullable UUID cleared) {

    Hit clearedBy(@Nullable UUID pair) {
        return new Hit(entryId, listedName, matchedOn, programme, score, explanation, entry, pair);
    }
}
