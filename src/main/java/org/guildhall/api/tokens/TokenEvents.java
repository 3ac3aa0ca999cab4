package org.guildhall.api.tokens;

import org.guildhall.partners.ProgrammeChange;
import org.guildhall.partners.ProgrammeEvent;

/** What people did with their tokens. */
final class TokenEvents {

    record ApiTokenCreated(ProgrammeChange change) implements ProgrammeEvent {}

    record ApiTokenRotated(ProgrammeChange change) implements ProgrammeEvent {}

    record ApiTokenRevoked(ProgrammeChange change) implements ProgrammeEvent {}

    private TokenEvents() {}
}
