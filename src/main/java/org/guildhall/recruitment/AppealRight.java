package org.guildhall.recruitment;

import java.time.Duration;

/**
 * Whether and how long a rejected applicant may appeal, as policy has it.
 *
 * @param left how many appeals that leaves, the next one included
 */
public record AppealRight(boolean possible, Duration period, int left) {

    public static final AppealRight NONE = new AppealRight(false, Duration.ZERO, 0);
}
