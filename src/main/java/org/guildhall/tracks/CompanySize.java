package org.guildhall.tracks;

import java.util.Arrays;

/** Sizes of companies that tracks tell apart; the decision {@code track} says where one ends and the next begins. */
public enum CompanySize {
    MICRO("micro"),
    SMALL("small"),
    MEDIUM("medium"),
    LARGE("large"),
    UNKNOWN("unknown");

    private final String code;

    CompanySize(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static CompanySize ofCode(Object code) {
        return Arrays.stream(values())
                .filter(size -> size.code.equals(code))
                .findFirst()
                .orElse(UNKNOWN);
    }
}
