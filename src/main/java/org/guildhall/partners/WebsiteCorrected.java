package org.guildhall.partners;

/** An organisation has another website than before, or none. */
public record WebsiteCorrected(Occurrence occurrence) implements PartnerEvent {}
