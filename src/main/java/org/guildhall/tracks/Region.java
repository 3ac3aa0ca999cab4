package org.guildhall.tracks;

import java.util.Arrays;

/** Parts of the world that tracks tell apart; the decision {@code track} says which countries belong to which. */
public enum Region {
    EUROPE("europe"),
    NORTH_AMERICA("northAmerica"),
    LATIN_AMERICA("latinAmerica"),
    ASIA_PACIFIC("asiaPacific"),
    ELSEWHERE("elsewhere");

    private final String code;

    Region(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** What a decision calls nothing else is elsewhere. */
    static Region ofCode(Object code) {
        return Arrays.stream(values())
                .filter(region -> region.code.equals(code))
                .findFirst()
                .orElse(ELSEWHERE);
    }
}
