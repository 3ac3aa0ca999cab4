package org.guildhall.denylist;

import org.guildhall.partners.ProgrammeChange;
import org.guildhall.partners.ProgrammeEvent;

/** Somebody was put on the deny list. */
public record DenyListEntryAdded(ProgrammeChange change) implements ProgrammeEvent {}
