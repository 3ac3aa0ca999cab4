package org.guildhall.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.identity.Role;
import org.guildhall.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the portal tells people: of an organisation, everybody who acts for it; of a role, everybody who has it. Each
 * person reads for themselves.
 */
@Service
@Transactional
public class Notices {

    /** Older ones are history: they are not shown, and nobody is reminded of them. */
    private static final Duration SHOWN_FOR = Duration.ofDays(90);

    private static final int MOST_SHOWN = 100;

    /** Those of a person's audience; its parameters come from {@link #ask}. */
    private static final String MINE = """
             from notifications.notice n
             left join notifications.notice_read r on r.notice_id = n.id and r.account_id = :account
            where n.created_at > :since
              and (n.partner_id = :partner or n.role = :role)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Notices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The latest, newest first. */
    @Transactional(readOnly = true)
    public List<Notice> of(SignedIn person) {
        return ask(
                        person,
                        "select n.id, n.kind, n.path, n.created_at, r.read_at is not null as read " + MINE
                                + " order by n.created_at desc, n.id limit " + MOST_SHOWN)
                .query(Notice.class)
                .list();
    }

    @Transactional(readOnly = true)
    public int unread(SignedIn person) {
        return ask(person, "select count(*) " + MINE + " and r.read_at is null")
                .query(Integer.class)
                .single();
    }

    /** Marks one as read. @return the page it leads to; empty when it is not this person's to read */
    public Optional<String> read(SignedIn person, UUID id) {
        Optional<String> path = ask(person, "select n.path " + MINE + " and n.id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
        path.ifPresent(found -> mark(person, "and n.id = :id").param("id", id).update());
        return path;
    }

    public void readAll(SignedIn person) {
        mark(person, "and r.read_at is null").update();
    }

    void tellPartner(UUID eventId, MailPlan plan, String path, UUID partnerId) {
        add(eventId, plan, path, partnerId, null);
    }

    void tellStaff(UUID eventId, MailPlan plan, String path, Role role) {
        add(eventId, plan, path, null, role);
    }

    private void add(UUID eventId, MailPlan plan, String path, @Nullable UUID partnerId, @Nullable Role role) {
        jdbc.sql("""
                        insert into notifications.notice (id, event_id, kind, path, partner_id, role, created_at)
                        values (:id, :event, :kind, :path, :partner, :role, :now)
                        on conflict do nothing
                        """)
                .param("id", UUID.randomUUID())
                .param("event", eventId)
                .param("kind", plan.kind())
                .param("path", path)
                .param("partner", partnerId)
                .param("role", role == null ? null : role.name())
                .param("now", now())
                .update();
    }

    private JdbcClient.StatementSpec mark(SignedIn person, String which) {
        return ask(
                        person,
                        "insert into notifications.notice_read (notice_id, account_id, read_at) select n.id, :account, :now "
                                + MINE + which + " on conflict do nothing")
                .param("now", now());
    }

    private JdbcClient.StatementSpec ask(SignedIn person, String sql) {
        return jdbc.sql(sql)
                .param("account", person.accountId())
                .param("since", now().minus(SHOWN_FOR))
                .param("partner", person.partnerId(), java.sql.Types.OTHER)
                .param("role", person.role().name());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
