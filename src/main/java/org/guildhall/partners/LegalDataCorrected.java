package org.guildhall.partners;

/** An organisation has another name or registration number than before: whoever assessed it has to look again. */
public record LegalDataCorrected(Occurrence occurrence) implements PartnerEvent {}
