package org.guildhall.inbox.process;

import java.util.UUID;

/** The case a user task belongs to. */
public record TaskSubject(UUID applicationId, UUID partnerId) {}
