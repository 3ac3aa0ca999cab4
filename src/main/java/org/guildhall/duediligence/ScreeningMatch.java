package org.guildhall.duediligence;

import java.util.UUID;

/**
 * A party that was found on a screening list.
 *
 * @param entryId the list's own id of the entry
 * @param listedName the spelling on the list that matched
 * @param programme why it is listed, in the list's words
 */
public record ScreeningMatch(
        UUID partyId, String entryId, String listedName, String listName, String programme, MatchedOn matchedOn) {}
