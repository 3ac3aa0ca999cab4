package org.guildhall.duediligence.matches;

import java.time.Instant;
import org.guildhall.duediligence.Officer;
import org.jspecify.annotations.Nullable;

/**
 * A review of matches going from hand to hand.
 *
 * @param reason for compliance only; always there when it was sent back
 */
public record ReviewStep(
        Kind kind, Officer officer, @Nullable String reason, Instant at) {

    public enum Kind {
        /** Every match is decided. */
        SUBMITTED,
        /** A second officer agrees. */
        CONFIRMED,
        /** A second officer does not agree. */
        SENT_BACK
    }
}
