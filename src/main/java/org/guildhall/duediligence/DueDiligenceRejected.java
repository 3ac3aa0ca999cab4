package org.guildhall.duediligence;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/**
 * The applicant may not go on. The occurrence's reason is for compliance only: telling an applicant about a list
 * could warn somebody who is on it.
 *
 * @param applicantReason what the applicant may read
 */
public record DueDiligenceRejected(Occurrence occurrence, String applicantReason) implements PartnerEvent {}
