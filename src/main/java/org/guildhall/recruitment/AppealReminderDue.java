package org.guildhall.recruitment;

import java.time.Instant;
import org.guildhall.partners.Deadline;
import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;
import org.jspecify.annotations.Nullable;

/** The time for an appeal is running out. */
public record AppealReminderDue(
        Occurrence occurrence, @Nullable Instant until) implements PartnerEvent, Deadline {}
