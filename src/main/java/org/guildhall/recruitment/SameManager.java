package org.guildhall.recruitment;

import java.util.UUID;

/** Four eyes: who rejected an application does not decide on the appeal against that. */
public class SameManager extends RuntimeException {

    SameManager(UUID applicationId) {
        super(
                "Expected another partner manager to decide on the appeal for application '%s' than the one who rejected it. Ask a colleague."
                        .formatted(applicationId));
    }
}
