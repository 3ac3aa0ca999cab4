package org.guildhall.notifications;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.outbox.Doorbell;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which mails were written, and whether they arrived at the mail server. */
@Service
public class DeliveryLog {

    private static final int MOST_SHOWN = 200;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Doorbell doorbell;

    DeliveryLog(JdbcClient jdbc, Clock clock, @Qualifier("mailDoorbell") Doorbell doorbell) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.doorbell = doorbell;
    }

    /** The mails about one application, newest first. */
    @Transactional(readOnly = true)
    public List<Delivery> ofApplication(UUID applicationId) {
        return find("application_id = :value", applicationId);
    }

    /** The latest mails to one address, newest first. */
    @Transactional(readOnly = true)
    public List<Delivery> ofRecipient(String address) {
        return find("lower(recipient) = :value", address.strip().toLowerCase(Locale.ROOT));
    }

    /** The latest mails that did not arrive, newest first. */
    @Transactional(readOnly = true)
    public List<Delivery> undelivered() {
        return find("state in ('FAILED', 'BOUNCED') and :value = ''", "");
    }

    /** The latest mails, newest first. */
    @Transactional(readOnly = true)
    public List<Delivery> latest() {
        return find(":value = ''", "");
    }

    /**
     * Sends a mail again that did not arrive, and lets others go to its address again.
     *
     * @return false when there is nothing to send: it arrived, waits already, or was a secret link that is forgotten
     */
    @Transactional
    public boolean sendAgain(UUID id) {
        Optional<String> recipient = jdbc.sql("""
                        update notifications.mail
                           set state = 'QUEUED', attempts = 0, next_attempt_at = :now, sent_at = null, last_error = null
                         where id = :id and state in ('FAILED', 'BOUNCED') and not confidential
                        returning recipient
                        """)
                .param("id", id)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional();
        recipient.ifPresent(address -> {
            jdbc.sql("delete from notifications.undeliverable where address = :address")
                    .param("address", address.toLowerCase(Locale.ROOT))
                    .update();
            doorbell.ringAfterCommit();
        });
        return recipient.isPresent();
    }

    private List<Delivery> find(String condition, Object value) {
        return jdbc.sql("""
                        select id, application_id, kind, recipient, subject, state, attempts, created_at, sent_at, last_error
                          from notifications.mail
                         where %s
                         order by created_at desc, id
                         limit %d
                        """.formatted(condition, MOST_SHOWN))
                .param("value", value)
                .query(Delivery.class)
                .list();
    }
}
