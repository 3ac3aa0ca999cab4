package org.guildhall.denylist;

import org.guildhall.partners.ProgrammeChange;
import org.guildhall.partners.ProgrammeEvent;

/** An officer asked to take an entry off the deny list. */
public record DenyListRemovalProposed(ProgrammeChange change) implements ProgrammeEvent {}
