package org.guildhall.denylist;

import org.guildhall.partners.ProgrammeChange;
import org.guildhall.partners.ProgrammeEvent;

/** A second officer agreed, and an entry was taken off the deny list. */
public record DenyListEntryRemoved(ProgrammeChange change) implements ProgrammeEvent {}
