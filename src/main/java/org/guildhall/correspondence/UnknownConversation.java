package org.guildhall.correspondence;

import java.util.UUID;

/** There is no such application for this person. */
public class UnknownConversation extends RuntimeException {

    UnknownConversation(UUID applicationId) {
        super("Expected application %s of this person, but there is none.".formatted(applicationId));
    }
}
