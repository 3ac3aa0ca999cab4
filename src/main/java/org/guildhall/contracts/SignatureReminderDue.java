package org.guildhall.contracts;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** The partner has yet to sign and should be reminded. */
public record SignatureReminderDue(Occurrence occurrence) implements PartnerEvent {}
