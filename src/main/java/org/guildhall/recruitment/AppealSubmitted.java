package org.guildhall.recruitment;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** A rejected applicant appealed. */
public record AppealSubmitted(Occurrence occurrence) implements PartnerEvent {}
