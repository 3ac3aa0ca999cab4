package org.guildhall.duediligence;

import java.util.Arrays;
import java.util.Optional;

/** How deep an applicant is looked at. The code is what the decision and the process carry. */
public enum DiligenceDepth {
    SIMPLIFIED("simplified", "Simplified"),
    STANDARD("standard", "Standard"),
    ENHANCED("enhanced", "Enhanced");

    private final String code;
    private final String label;

    DiligenceDepth(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public static Optional<DiligenceDepth> ofCode(String code) {
        return Arrays.stream(values()).filter(depth -> depth.code.equals(code)).findFirst();
    }
}
