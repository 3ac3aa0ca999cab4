package org.guildhall.recruitment;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/**
 * A reviewer said how to deal with a conflict of interest or a resemblance to the deny list; the occurrence's reason is
 * for staff only.
 */
public record FlagsAssessed(Occurrence occurrence) implements PartnerEvent {}
