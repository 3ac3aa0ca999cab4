package org.guildhall.duediligence.evidence;

import java.util.UUID;

/** Something was done with evidence at the wrong time. */
public class IllegalEvidenceState extends RuntimeException {

    IllegalEvidenceState(String action, UUID applicationId, RequestState state) {
        super("Expected to %s of application '%s', but its evidence is %s. Look at the case."
                .formatted(action, applicationId, state));
    }
}
