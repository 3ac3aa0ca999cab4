package org.guildhall.duediligence.checks;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** How serious a finding is, from nothing to a reason not to go on. The code is what decisions and the process carry. */
public enum Flag {
    /** As it should be. */
    NONE("none", "In order", "✓"),
    /** Worth knowing; nobody has to act. */
    OBSERVATION("observation", "Observation", "○"),
    /** Raises the risk. */
    YELLOW("yellow", "Yellow flag", "△"),
    /** An officer has to look at it. */
    ESCALATED("escalated", "Escalated", "▲"),
    /** Speaks against going on; an officer has to decide. */
    RED("red", "Red flag", "■");

    private final String code;
    private final String label;
    private final String shape;

    Flag(String code, String label, String shape) {
        this.code = code;
        this.label = label;
        this.shape = shape;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** A sign that tells it from the others without colour. */
    public String shape() {
        return shape;
    }

    /** Whether an officer has to look at it before the case goes on. */
    public boolean needsReview() {
        return compareTo(ESCALATED) >= 0;
    }

    public static Flag worst(Collection<Flag> flags) {
        return flags.stream().max(Comparator.naturalOrder()).orElse(NONE);
    }

    public static Optional<Flag> ofCode(String code) {
        return Arrays.stream(values()).filter(flag -> flag.code.equals(code)).findFirst();
    }
}
