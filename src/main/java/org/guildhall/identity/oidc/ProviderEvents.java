package org.guildhall.identity.oidc;

import org.guildhall.partners.ProgrammeChange;
import org.guildhall.partners.ProgrammeEvent;

/** What the provider made of the accounts of staff. */
final class ProviderEvents {

    record StaffAccountOpened(ProgrammeChange change) implements ProgrammeEvent {}

    record StaffRoleChanged(ProgrammeChange change) implements ProgrammeEvent {}

    record StaffAccountClosed(ProgrammeChange change) implements ProgrammeEvent {}

    private ProviderEvents() {}
}
