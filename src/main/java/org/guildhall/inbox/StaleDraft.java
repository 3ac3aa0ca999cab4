package org.guildhall.inbox;

/** A page that has not seen what another page of the same person saved meanwhile. */
public class StaleDraft extends RuntimeException {

    private final transient Draft newer;

    StaleDraft(Draft newer) {
        super("Expected to continue the draft of this page, but another page saved a newer one. Choose one of them.");
        this.newer = newer;
    }

    public Draft newer() {
        return newer;
    }
}
