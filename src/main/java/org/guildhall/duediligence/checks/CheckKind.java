package org.guildhall.duediligence.checks;

/** The checks besides screening. */
public enum CheckKind {
    DOCUMENTS("Documents"),
    LEGAL("Legal"),
    FINANCIAL("Financial"),
    REPUTATION("Reputation"),
    TECHNICAL("Technical capability"),
    COMPLIANCE("Compliance");

    private final String label;

    CheckKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
