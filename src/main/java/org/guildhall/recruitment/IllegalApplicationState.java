package org.guildhall.recruitment;

import java.util.UUID;

/** Something asked of an application that its state does not allow. */
public class IllegalApplicationState extends RuntimeException {

    private IllegalApplicationState(String message) {
        super(message);
    }

    static IllegalApplicationState cannot(String action, UUID applicationId, ApplicationState state) {
        return new IllegalApplicationState(
                "Expected to %s application '%s', but it is %s. Check what decided it before."
                        .formatted(action, applicationId, state));
    }

    static IllegalApplicationState alreadyReviewed(UUID applicationId) {
        return new IllegalApplicationState(
                "Expected to review application '%s', but it is reviewed already. Wait until that decision is carried out."
                        .formatted(applicationId));
    }

    static IllegalApplicationState withoutDecision(String action, UUID applicationId) {
        return new IllegalApplicationState(
                "Expected to %s application '%s', but no decision says so. Let a partner manager review it first."
                        .formatted(action, applicationId));
    }
}
