package org.guildhall.recruitment;

import java.time.Instant;
import org.guildhall.partners.Deadline;
import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;
import org.jspecify.annotations.Nullable;

/** The application was rejected; the occurrence's reason is for the applicant. */
public record ApplicationRejected(
        Occurrence occurrence, @Nullable Instant until) implements PartnerEvent, Deadline {}
