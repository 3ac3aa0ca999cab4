package org.guildhall.duediligence;

import java.math.BigDecimal;

/**
 * A list entry that somebody has to compare with a party.
 *
 * @param listedName the spelling on the list that is most like the party's
 * @param score 0 to 1, four digits
 * @param explanation why they are thought alike, in plain words
 */
public record Hit(
        String entryId,
        String listedName,
        MatchedOn matchedOn,
        String programme,
        BigDecimal score,
        String explanation) {}
