package org.guildhall.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The outbox as the dispatcher sees it. Each method is one statement and so one short transaction; a row is held by its
 * state and its lease, never by a lock, and only by the attempt that took it.
 */
@Component
class OutboxQueue {

    /** A mail taken for one attempt, of which {@code attempts} tells the number. */
    record Taken(
            UUID id,
            String kind,
            String recipient,
            String recipientName,
            String subject,
            String textBody,
            String htmlBody,
            String messageId,
            @Nullable String unsubscribeLink,
            int attempts) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    OutboxQueue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes the mail that has been due longest, be it new, to be tried again, or left behind by a sender that died. */
    Optional<Taken> takeNext(Duration lease) {
        return jdbc.sql("""
                        update notifications.mail
                           set state = 'SENDING', attempts = attempts + 1, next_attempt_at = :until
                         where id = (select id
                                       from notifications.mail
                                      where state in ('QUEUED', 'SENDING')
                                        and next_attempt_at <= :now
                                      order by next_attempt_at, created_at
                                      limit 1
                                        for update skip locked)
                        returning id, kind, recipient, recipient_name, subject, text_body, html_body, message_id,
                                  unsubscribe_link, attempts
                        """)
                .param("now", now())
                .param("until", now().plus(lease))
                .query(Taken.class)
                .optional();
    }

    void sent(Taken mail) {
        jdbc.sql("""
                        update notifications.mail
                           set state = 'SENT', sent_at = :now, last_error = null,
                               text_body = case when confidential then '' else text_body end,
                               html_body = case when confidential then '' else html_body end
                         where id = :id and state = 'SENDING' and attempts = :attempts
                        """)
                .param("now", now())
                .param("id", mail.id())
                .param("attempts", mail.attempts())
                .update();
    }

    void retry(Taken mail, Duration wait, String error) {
        jdbc.sql("""
                        update notifications.mail
                           set state = 'QUEUED', next_attempt_at = :next, last_error = :error
                         where id = :id and state = 'SENDING' and attempts = :attempts
                        """)
                .param("next", now().plus(wait))
                .param("error", error)
                .param("id", mail.id())
                .param("attempts", mail.attempts())
                .update();
    }

    void giveUp(Taken mail, String error) {
        jdbc.sql("""
                        update notifications.mail
                           set state = 'FAILED', last_error = :error,
                               text_body = case when confidential then '' else text_body end,
                               html_body = case when confidential then '' else html_body end
                         where id = :id and state = 'SENDING' and attempts = :attempts
                        """)
                .param("error", error)
                .param("id", mail.id())
                .param("attempts", mail.attempts())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
