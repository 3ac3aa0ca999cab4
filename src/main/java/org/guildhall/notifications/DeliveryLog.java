package org.guildhall.notifications;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Which mails were written, and whether they arrived at the mail server. */
@Service
public class DeliveryLog {

    private final JdbcClient jdbc;

    DeliveryLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The mails about one application, newest first. */
    public List<Delivery> ofApplication(UUID applicationId) {
        return jdbc.sql("""
                        select id, kind, recipient, subject, state, attempts, created_at, sent_at, last_error
                          from notifications.mail
                         where application_id = :applicationId
                         order by created_at desc, id
                        """)
                .param("applicationId", applicationId)
                .query(Delivery.class)
                .list();
    }
}
