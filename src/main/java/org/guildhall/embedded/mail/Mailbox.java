package org.guildhall.embedded.mail;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The messages that the embedded mail server took; they outlive the application, like those of a real mail store. */
class Mailbox {

    private static final int PAGE = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    Mailbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps a message, or counts one more delivery when its Message-ID is known. */
    void keep(IncomingMail mail) {
        jdbc.sql("""
                        insert into mailbox.message as known
                               (message_id, recipient, sender, subject, text_body, html_body, received_at, raw)
                        values (:messageId, :recipient, :sender, :subject, :text, :html, :receivedAt, :raw)
                        on conflict (message_id) do update set deliveries = known.deliveries + 1
                        """)
                .param("messageId", mail.messageId())
                .param("recipient", mail.recipient())
                .param("sender", mail.sender())
                .param("subject", mail.subject())
                .param("text", mail.text())
                .param("html", mail.html())
                .param("receivedAt", clock.instant().atOffset(ZoneOffset.UTC))
                .param("raw", mail.raw())
                .update();
    }

    /** The newest messages whose recipient contains this text; all when it is empty. */
    List<KeptMail> newest(String recipient) {
        return jdbc.sql("""
                        select id, message_id, deliveries, recipient, sender, subject, text_body, html_body, received_at
                          from mailbox.message
                         where position(lower(:recipient) in lower(recipient)) > 0
                         order by received_at desc, id
                         limit :page
                        """)
                .param("recipient", recipient)
                .param("page", PAGE)
                .query(KeptMail.class)
                .list();
    }

    Optional<KeptMail> find(UUID id) {
        return jdbc.sql("""
                        select id, message_id, deliveries, recipient, sender, subject, text_body, html_body, received_at
                          from mailbox.message
                         where id = :id
                        """).param("id", id).query(KeptMail.class).optional();
    }
}
