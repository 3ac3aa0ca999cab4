package org.guildhall.duediligence.matches;

import java.util.Arrays;
import java.util.Optional;

/** What an officer finds a match to be. The code is what forms carry. */
public enum Disposition {
    /** The listed one is somebody else. */
    FALSE_POSITIVE("falsePositive", "False positive"),
    /** The party is the listed one. */
    TRUE_MATCH("trueMatch", "True match"),
    /** Somebody else has to decide. */
    ESCALATE("escalate", "Escalated");

    private final String code;
    private final String label;

    Disposition(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public static Optional<Disposition> ofCode(String code) {
        return Arrays.stream(values())
                .filter(disposition -> disposition.code.equals(code))
                .findFirst();
    }
}
