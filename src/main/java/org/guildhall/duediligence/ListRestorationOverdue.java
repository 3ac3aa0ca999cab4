package org.guildhall.duediligence;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** No officer has restored the screening list in time. */
public record ListRestorationOverdue(Occurrence occurrence) implements PartnerEvent {}
