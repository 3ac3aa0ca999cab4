package org.guildhall.partners;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An event after which somebody has until a certain moment to act. */
public interface Deadline {

    /** Null when there is none after all. */
    @Nullable Instant until();
}
