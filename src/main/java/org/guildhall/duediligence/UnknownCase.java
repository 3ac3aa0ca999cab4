package org.guildhall.duediligence;

import java.util.UUID;

/** An application without a due diligence case. */
public class UnknownCase extends RuntimeException {

    public UnknownCase(UUID applicationId) {
        super("Expected a due diligence case for application '%s', but none was opened. Open it first."
                .formatted(applicationId));
    }
}
