package org.guildhall.onboarding;

/** The five stages of an onboarding, in their order. */
public enum Stage {
    RECRUITMENT("Application"),
    DUE_DILIGENCE("Due diligence"),
    CONTRACT("Contract"),
    TRAINING("Training"),
    CERTIFICATION("Certification");

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
