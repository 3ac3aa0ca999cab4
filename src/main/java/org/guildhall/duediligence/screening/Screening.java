package org.guildhall.duediligence.screening;

import java.time.Instant;
import java.util.UUID;

/**
 * That a party was looked up, in which version of which list and by which rules.
 *
 * @param listVersion SHA-256 of the list's content, hexadecimal
 * @param listEntries how many entries the list had
 * @param matches how many entries were found
 */
public record Screening(
        UUID partyId,
        String listName,
        String listVersion,
        int listEntries,
        String matcherVersion,
        Instant screenedAt,
        int matches) {}
