package org.guildhall.denylist;

import org.guildhall.partners.ProgrammeChange;
import org.guildhall.partners.ProgrammeEvent;

/** A second officer left an entry on the deny list. */
public record DenyListRemovalRefused(ProgrammeChange change) implements ProgrammeEvent {}
