package org.guildhall.monitoring;

/** What usually helps when a process is stuck. */
public enum Remedy {
    RETRY("If what it needs answers again, retry."),
    DEPLOY("Have the missing model deployed, then retry."),
    CORRECT("Have the model or its data corrected, then retry.");

    private final String label;

    Remedy(String label) {
        this.label = label;
    }

    /** In English, for other systems. */
    public String label() {
        return label;
    }
}
