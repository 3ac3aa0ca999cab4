package org.guildhall.duediligence;

import java.util.Arrays;
import java.util.Optional;

/** What an officer finds a match to be. The code is what the form carries. */
public enum Disposition {
    /** The listed one is somebody else. */
    FALSE_POSITIVE("falsePositive"),
    /** The party is the listed one. */
    TRUE_MATCH("trueMatch");

    private final String code;

    Disposition(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<Disposition> ofCode(String code) {
        return Arrays.stream(values())
                .filter(disposition -> disposition.code.equals(code))
                .findFirst();
    }
}
