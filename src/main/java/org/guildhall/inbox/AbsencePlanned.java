package org.guildhall.inbox;

import org.guildhall.partners.ProgrammeChange;
import org.guildhall.partners.ProgrammeEvent;

/** Somebody said when they are away and who stands in. */
public record AbsencePlanned(ProgrammeChange change) implements ProgrammeEvent {}
