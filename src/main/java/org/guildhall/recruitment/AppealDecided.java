package org.guildhall.recruitment;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** A partner manager decided on an appeal; the occurrence's reason is read by the applicant. */
public record AppealDecided(Occurrence occurrence) implements PartnerEvent {}
