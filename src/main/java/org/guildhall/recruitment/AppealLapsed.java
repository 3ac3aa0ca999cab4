package org.guildhall.recruitment;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** Nobody appealed in time: the rejection is final. */
public record AppealLapsed(Occurrence occurrence) implements PartnerEvent {}
