package org.guildhall.recruitment;

import java.time.Instant;
import org.guildhall.partners.Deadline;
import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;
import org.jspecify.annotations.Nullable;

/** The applicant was asked; the occurrence's reason is the question. */
public record InformationRequested(
        Occurrence occurrence, @Nullable Instant until) implements PartnerEvent, Deadline {}
