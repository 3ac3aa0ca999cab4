package org.guildhall.duediligence.ratings;

import java.util.Arrays;
import java.util.Optional;

/** How much risk a partnership carries. The code is what the decision and the process carry. */
public enum RiskRating {
    LOW("low"),
    MEDIUM("medium"),
    HIGH("high");

    private final String code;

    RiskRating(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<RiskRating> ofCode(String code) {
        return Arrays.stream(values())
                .filter(rating -> rating.code.equals(code))
                .findFirst();
    }
}
