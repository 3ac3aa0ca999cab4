package org.guildhall.recruitment;

import java.time.Instant;
import org.guildhall.partners.Deadline;
import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;
import org.jspecify.annotations.Nullable;

/** A rejection stands after an appeal; the occurrence's reason is read by the applicant. */
public record RejectionUpheld(
        Occurrence occurrence, @Nullable Instant until) implements PartnerEvent, Deadline {}
