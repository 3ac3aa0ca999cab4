package org.guildhall.partners;

/** An organisation stands differently with the vendor than before. */
public record PartnerStatusChanged(Occurrence occurrence, PartnerStatus status) implements PartnerEvent {}
