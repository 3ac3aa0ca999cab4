package org.guildhall.duediligence;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** The applicant may go on. */
public record DueDiligencePassed(Occurrence occurrence) implements PartnerEvent {}
