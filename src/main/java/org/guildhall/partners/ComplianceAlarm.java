package org.guildhall.partners;

import java.util.UUID;

/** Something that compliance officers have to hear of and that concerns no single partner. */
public interface ComplianceAlarm {

    /** Stays the same when the alarm is delivered again. */
    UUID id();
}
