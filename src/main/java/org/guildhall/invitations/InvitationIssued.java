package org.guildhall.invitations;

import org.guildhall.partners.ProgrammeChange;
import org.guildhall.partners.ProgrammeEvent;

/** Somebody was invited to apply. */
public record InvitationIssued(ProgrammeChange change) implements ProgrammeEvent {}
