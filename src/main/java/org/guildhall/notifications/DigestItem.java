package org.guildhall.notifications;

import java.util.UUID;

/** One line of a digest: what a mail of its own would have said. */
record DigestItem(UUID eventId, String kind, String recipient, String recipientName, String link) {}
