package org.guildhall.duediligence.matches;

import java.util.UUID;

/** A review cannot be confirmed while an escalated match is undecided. */
public class MatchesEscalated extends RuntimeException {

    MatchesEscalated(UUID applicationId) {
        super("Expected every match of application '%s' to be decided, but one is escalated. Decide on it first."
                .formatted(applicationId));
    }
}
