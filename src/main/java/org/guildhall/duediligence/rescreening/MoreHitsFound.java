package org.guildhall.duediligence.rescreening;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** More was found for a partner whose new hits already wait for an officer. */
public record MoreHitsFound(Occurrence occurrence) implements PartnerEvent {}
