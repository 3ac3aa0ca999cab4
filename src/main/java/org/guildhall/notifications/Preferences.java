package org.guildhall.notifications;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How soon each reader wants which mails, by mail address. */
@Service
@Transactional
public class Preferences {

    private final JdbcClient jdbc;
    private final SiteSettings site;

    Preferences(JdbcClient jdbc, SiteSettings site) {
        this.jdbc = jdbc;
        this.site = site;
    }

    @Transactional(readOnly = true)
    public Preference of(String mail) {
        return jdbc.sql("select work, progress from notifications.preference where mail = :mail")
                .param("mail", key(mail))
                .query((row, number) -> new Preference(
                        Frequency.valueOf(row.getString("work")), Frequency.valueOf(row.getString("progress"))))
                .optional()
                .orElse(Preference.UNLESS_CHOSEN);
    }

    public void choose(String mail, Preference chosen) {
        jdbc.sql("""
                        insert into notifications.preference (mail, work, progress, unsubscribe_token)
                        values (:mail, :work, :progress, :token)
                        on conflict (mail) do update set work = excluded.work, progress = excluded.progress
                        """)
                .param("mail", key(mail))
                .param("work", chosen.work().name())
                .param("progress", chosen.progress().name())
                .param("token", UUID.randomUUID())
                .update();
    }

    /** Where the reader of a mail, signed in or not, puts an end to mails about progress (RFC 8058). */
    URI unsubscribeLink(String mail) {
        UUID token = jdbc.sql("""
                        insert into notifications.preference (mail, unsubscribe_token) values (:mail, :token)
                        on conflict (mail) do update set mail = excluded.mail
                        returning unsubscribe_token
                        """)
                .param("mail", key(mail))
                .param("token", UUID.randomUUID())
                .query(UUID.class)
                .single();
        return URI.create(site.publicBaseUrl() + "/unsubscribe/" + token);
    }

    /**
     * Ends mails about progress; doing so again changes nothing.
     *
     * @return whether the link is one of ours
     */
    public boolean unsubscribe(UUID token) {
        return jdbc.sql("update notifications.preference set progress = 'NEVER' where unsubscribe_token = :token")
                        .param("token", token)
                        .update()
                == 1;
    }

    /** What the owner of an unsubscribe link chose; empty when the link is none of ours. */
    @Transactional(readOnly = true)
    public Optional<Preference> byUnsubscribeToken(UUID token) {
        return jdbc.sql("select mail from notifications.preference where unsubscribe_token = :token")
                .param("token", token)
                .query(String.class)
                .optional()
                .map(this::of);
    }

    private static String key(String mail) {
        return mail.strip().toLowerCase(Locale.ROOT);
    }
}
