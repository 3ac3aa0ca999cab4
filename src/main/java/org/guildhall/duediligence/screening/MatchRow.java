package org.guildhall.duediligence.screening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A match as the tables of every occasion keep it, in columns of the same names. */
public final class MatchRow {

    private MatchRow() {}

    /**
     * @param clearedPairId the pair of the good-guy list that made a review superfluous, if there was one
     * @param again how rescreening came to find it; null for what the first screening found
     */
    public static ScreeningMatch read(ResultSet row, @Nullable UUID clearedPairId, ScreeningMatch.@Nullable Again again)
            throws SQLException {
        String entry = row.getString("entry");
        return new ScreeningMatch(
                row.getObject("party_id", UUID.class),
                row.getString("entry_id"),
                row.getString("listed_name"),
                row.getString("list_name"),
                row.getString("programme"),
                MatchedOn.valueOf(row.getString("matched_on")),
                row.getBigDecimal("score"),
                row.getString("explanation"),
                entry == null ? null : EntryText.read(entry),
                row.getString("entry_hash"),
                clearedPairId,
                again);
    }
}
