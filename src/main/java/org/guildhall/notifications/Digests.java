package org.guildhall.notifications;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.partners.Contact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** One mail a day for whoever wants it so: what has gathered until the hour of digests. */
@Component
class Digests {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final MailComposer composer;
    private final Outbox outbox;
    private final Preferences preferences;
    private final NotificationSettings settings;
    private final TransactionOperations transactions;

    Digests(
            JdbcClient jdbc,
            Clock clock,
            MailComposer composer,
            Outbox outbox,
            Preferences preferences,
            NotificationSettings settings,
            TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.composer = composer;
        this.outbox = outbox;
        this.preferences = preferences;
        this.settings = settings;
        this.transactions = transactions;
    }

    /** Keeps a line for the reader's next digest; the same event is one line. */
    void add(UUID eventId, MailPlan plan, Contact reader, URI link) {
        jdbc.sql("""
                        insert into notifications.digest_item (event_id, kind, recipient, recipient_name, link, created_at)
                        values (:event, :kind, :recipient, :name, :link, :now)
                        on conflict do nothing
                        """)
                .param("event", eventId)
                .param("kind", plan.kind())
                .param("recipient", reader.mail())
                .param("name", reader.name())
                .param("link", link.toString())
                .param("now", at(clock.instant()))
                .update();
    }

    /** Writes every digest that is due; each reader's in a transaction of its own. */
    @Scheduled(initialDelay = 20_000, fixedDelay = 60_000)
    void writeDue() {
        Instant until = lastHour();
        readers(until)
                .forEach(reader -> transactions.executeWithoutResult(status -> {
                    if (!write(reader, until)) {
                        status.setRollbackOnly();
                    }
                }));
    }

    /** @return false when this hour's digest is written already: what came late waits for the next */
    private boolean write(String reader, Instant until) {
        UUID digest = digestId(reader, until);
        List<DigestItem> items = jdbc.sql("""
                        update notifications.digest_item set digest_id = :digest
                         where recipient = :reader and created_at <= :until and digest_id is null
                        returning event_id, kind, recipient, recipient_name, link
                        """)
                .param("digest", digest)
                .param("reader", reader)
                .param("until", at(until))
                .query(DigestItem.class)
                .list();
        if (items.isEmpty()) {
            return true;
        }
        String name = items.getFirst().recipientName();
        Optional<URI> unsubscribe = items.stream().anyMatch(Digests::unsubscribable)
                ? Optional.of(preferences.unsubscribeLink(reader))
                : Optional.empty();
        Contact contact = new Contact(name, reader);
        return outbox.enqueue(
                digest, null, MailPlan.DIGEST, contact, composer.digest(contact, items, unsubscribe.orElse(null)));
    }

    private static boolean unsubscribable(DigestItem item) {
        return MailPlan.ofKind(item.kind())
                .filter(plan -> plan.topic() == Topic.PROGRESS)
                .isPresent();
    }

    private List<String> readers(Instant until) {
        return jdbc.sql("""
                        select distinct recipient from notifications.digest_item
                         where digest_id is null and created_at <= :until
                        """).param("until", at(until)).query(String.class).list();
    }

    /** The hour of digests that passed last. */
    private Instant lastHour() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, settings.digest().zone());
        Instant hour = settings.digest().on(today);
        return hour.isAfter(now) ? settings.digest().on(today.minusDays(1)) : hour;
    }

    /** The same for the same reader and hour, so that a second writer is told by the outbox. */
    private static UUID digestId(String reader, Instant until) {
        return UUID.nameUUIDFromBytes((until + " " + reader).getBytes(StandardCharsets.UTF_8));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
