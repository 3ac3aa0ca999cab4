package org.guildhall.duediligence;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** The examination of an applicant began. */
public record DueDiligenceOpened(Occurrence occurrence) implements PartnerEvent {}
