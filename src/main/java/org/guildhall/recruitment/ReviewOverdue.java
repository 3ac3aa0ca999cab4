package org.guildhall.recruitment;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** No partner manager has reviewed the application in time. */
public record ReviewOverdue(Occurrence occurrence) implements PartnerEvent {}
