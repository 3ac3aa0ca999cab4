package org.guildhall.invitations;

import org.guildhall.partners.ProgrammeChange;
import org.guildhall.partners.ProgrammeEvent;

/** An invitation was sent once more and works longer. */
public record InvitationSentAgain(ProgrammeChange change) implements ProgrammeEvent {}
