package org.guildhall.duediligence.evidence;

import java.util.Arrays;
import java.util.Optional;
import org.guildhall.duediligence.checks.Flag;
import org.jspecify.annotations.Nullable;

/**
 * What an officer decides on one piece of evidence.
 *
 * @param reason for ASK_AGAIN what the applicant reads; else for the trail
 * @param flag how serious the officer finds it; null to leave that to the checks
 */
public record ItemDecision(
        ItemId item,
        Verdict verdict,
        String reason,
        @Nullable Flag flag) {

    /** The code is what the form carries. */
    public enum Verdict {
        ACCEPT("accept"),
        ASK_AGAIN("askAgain"),
        WAIVE("waive");

        private final String code;

        Verdict(String code) {
            this.code = code;
        }

        public static Optional<Verdict> ofCode(String code) {
            return Arrays.stream(values())
                    .filter(verdict -> verdict.code.equals(code))
                    .findFirst();
        }
    }
}
