package org.guildhall.webhooks;

import org.guildhall.partners.ProgrammeChange;
import org.guildhall.partners.ProgrammeEvent;

/** What people, or Guildhall itself, changed about webhooks. */
final class WebhookEvents {

    record WebhookAdded(ProgrammeChange change) implements ProgrammeEvent {}

    record WebhookPaused(ProgrammeChange change) implements ProgrammeEvent {}

    record WebhookResumed(ProgrammeChange change) implements ProgrammeEvent {}

    record WebhookRemoved(ProgrammeChange change) implements ProgrammeEvent {}

    record WebhookSecretRenewed(ProgrammeChange change) implements ProgrammeEvent {}

    private WebhookEvents() {}
}
