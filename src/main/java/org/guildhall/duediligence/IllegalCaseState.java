package org.guildhall.duediligence;

import java.util.UUID;

/** Something asked of a due diligence case that its state does not allow. */
public class IllegalCaseState extends RuntimeException {

    private IllegalCaseState(String message) {
        super(message);
    }

    /** @param because what is in the way, and what to do */
    public static IllegalCaseState cannot(String action, UUID applicationId, String because) {
        return new IllegalCaseState("Expected to %s the due diligence case of application '%s', but %s"
                .formatted(action, applicationId, because));
    }
}
