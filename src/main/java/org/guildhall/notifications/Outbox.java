package org.guildhall.notifications;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.outbox.Doorbell;
import org.guildhall.partners.Contact;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Mails that are written and wait to be sent: one for each event, kind and recipient, however often it is asked for. */
@Component
class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Doorbell doorbell;

    Outbox(JdbcClient jdbc, Clock clock, @Qualifier("mailDoorbell") Doorbell doorbell) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.doorbell = doorbell;
    }

    /**
     * Keeps a letter to be sent once the transaction commits. One to an address that no mail server would take, or that
     * returned an earlier mail for good, is kept as FAILED, so that the delivery log shows it; links that people ask for
     * themselves are tried all the same.
     *
     * @return whether this letter is new
     */
    @Transactional
    public boolean enqueue(UUID eventId, @Nullable UUID applicationId, MailPlan plan, Contact to, Letter letter) {
        UUID id = UUID.randomUUID();
        Optional<String> fault = fault(plan, to.mail());
        boolean deliverable = fault.isEmpty();
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        int added = jdbc.sql("""
                        insert into notifications.mail
                               (id, event_id, application_id, kind, recipient, recipient_name, subject, text_body,
                                html_body, confidential, message_id, state, next_attempt_at, created_at, last_error,
                                unsubscribe_link)
                        values (:id, :eventId, :applicationId, :kind, :recipient, :name, :subject, :text,
                                :html, :confidential, :messageId, :state, :now, :now, :error, :unsubscribe)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("eventId", eventId)
                .param("applicationId", applicationId)
                .param("kind", plan.kind())
                .param("recipient", to.mail())
                .param("name", to.name())
                .param("subject", letter.subject())
                .param("text", letter.text())
                .param("html", letter.html())
                .param("confidential", plan.confidential())
                .param("messageId", "<" + id + "@guildhall>")
                .param("state", deliverable ? "QUEUED" : "FAILED")
                .param("now", now)
                .param("error", fault.orElse(null))
                .param("unsubscribe", Objects.toString(letter.unsubscribe(), null))
                .update();
        if (added == 1 && !deliverable) {
            LOG.warn(
                    "Mail {} ({}) cannot be sent to its address; the delivery log says why. Correct the contact.",
                    id,
                    plan.kind());
        }
        doorbell.ringAfterCommit();
        return added == 1;
    }

    private Optional<String> fault(MailPlan plan, String address) {
        if (!HeaderText.isAddress(address)) {
            return Optional.of("Expected a mail address, but this is none.");
        }
        return plan.confidential() || !refusesForGood(address)
                ? Optional.empty()
                : Optional.of("Not sent: this address refused or returned an earlier mail for good.");
    }

    private boolean refusesForGood(String address) {
        return jdbc.sql("select exists (select from notifications.undeliverable where address = :address)")
                .param("address", address.toLowerCase(Locale.ROOT))
                .query(Boolean.class)
                .single();
    }
}
