package org.guildhall.recruitment;

import java.time.Instant;
import org.guildhall.partners.Deadline;
import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;
import org.jspecify.annotations.Nullable;

/** An open request for information waits for the applicant. */
public record InformationReminderDue(
        Occurrence occurrence, @Nullable Instant until) implements PartnerEvent, Deadline {}
