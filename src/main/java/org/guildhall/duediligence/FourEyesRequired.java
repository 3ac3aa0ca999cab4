package org.guildhall.duediligence;

import java.util.UUID;

/** An officer who reviewed the matches of a case may not also accept its risk. */
public class FourEyesRequired extends RuntimeException {

    FourEyesRequired(UUID applicationId) {
        super(
                "Expected another officer to decide on the risk of application '%s' than the one who reviewed its matches."
                        .formatted(applicationId));
    }
}
