package org.guildhall.duediligence.matches;

import java.util.UUID;

/** An officer decides on a match that is no longer as the officer saw it. */
public class MatchChanged extends RuntimeException {

    MatchChanged(UUID applicationId) {
        super(
                "Expected a decision on a match of application '%s' as it is, but it was found anew meanwhile. Read it again."
                        .formatted(applicationId));
    }
}
