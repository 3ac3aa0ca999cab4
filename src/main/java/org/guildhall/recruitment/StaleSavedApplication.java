package org.guildhall.recruitment;

/** A page that has not seen what another page saved of the same application meanwhile. */
public class StaleSavedApplication extends RuntimeException {

    private final transient SavedApplication newer;

    StaleSavedApplication(SavedApplication newer) {
        super("Expected to continue what this page saved, but another page saved something newer. Choose one of them.");
        this.newer = newer;
    }

    public SavedApplication newer() {
        return newer;
    }
}
