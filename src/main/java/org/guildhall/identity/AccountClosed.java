package org.guildhall.identity;

import java.util.UUID;

/** Somebody can sign in no longer; what opens something for them ends with it, also should they come back one day. */
public record AccountClosed(UUID accountId) {}
