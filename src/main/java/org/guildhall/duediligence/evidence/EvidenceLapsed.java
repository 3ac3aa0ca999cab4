package org.guildhall.duediligence.evidence;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** Evidence did not come in time; the case goes on without it. */
public record EvidenceLapsed(Occurrence occurrence) implements PartnerEvent {}
