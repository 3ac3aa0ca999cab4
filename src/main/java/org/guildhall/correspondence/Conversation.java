package org.guildhall.correspondence;

import java.time.Instant;
import java.util.UUID;

/**
 * A thread in the list of staff.
 *
 * @param answered whether the vendor wrote last
 * @param unread messages of the other side that this person has not seen
 */
public record Conversation(UUID applicationId, UUID partnerId, Instant latestAt, boolean answered, int unread) {}
