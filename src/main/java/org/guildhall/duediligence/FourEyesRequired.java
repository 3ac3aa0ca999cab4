package org.guildhall.duediligence;

import java.util.UUID;

/** Who decided on the matches of a case may neither confirm these decisions nor take its risk, and the other way round. */
public class FourEyesRequired extends RuntimeException {

    public FourEyesRequired(UUID applicationId) {
        super(
                "Expected another officer on application '%s' than the one who took part in the earlier decision. Let a second person do it."
                        .formatted(applicationId));
    }
}
