package org.guildhall.invitations;

import org.guildhall.partners.ProgrammeChange;
import org.guildhall.partners.ProgrammeEvent;

/** An invitation was taken back. */
public record InvitationRevoked(ProgrammeChange change) implements ProgrammeEvent {}
