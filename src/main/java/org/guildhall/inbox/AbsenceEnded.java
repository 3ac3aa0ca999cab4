package org.guildhall.inbox;

import org.guildhall.partners.ProgrammeChange;
import org.guildhall.partners.ProgrammeEvent;

/** Somebody is back before the day they had said, or does not go at all. */
public record AbsenceEnded(ProgrammeChange change) implements ProgrammeEvent {}
