package org.guildhall.recruitment;

import java.util.Arrays;
import java.util.Optional;

/** What a partner manager can decide on an application. The code is what the form and the process carry. */
public enum ReviewDecision {
    APPROVE("approve"),
    REJECT("reject"),
    REQUEST_INFORMATION("requestInformation");

    private final String code;

    ReviewDecision(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<ReviewDecision> ofCode(String code) {
        return Arrays.stream(values())
                .filter(decision -> decision.code.equals(code))
                .findFirst();
    }
}
