package org.guildhall.duediligence.screening;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** An officer confirmed that a screening list can be read again; the occurrence's reason is the officer's note. */
public record ScreeningListRestored(Occurrence occurrence) implements PartnerEvent {}
