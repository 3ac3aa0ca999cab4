package org.guildhall.duediligence;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** No officer has decided in time whether the high risk is taken. */
public record RiskApprovalOverdue(Occurrence occurrence) implements PartnerEvent {}
