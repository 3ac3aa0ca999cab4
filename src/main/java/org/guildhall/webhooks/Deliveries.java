package org.guildhall.webhooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The outbox of messages. Each method is one statement; a row is held by its state and its lease, never by a lock, and
 * only by the attempt that took it.
 */
@Repository
class Deliveries {

    /** A message taken for one attempt, of which {@code attempts} tells the number. */
    record Taken(UUID id, UUID webhookId, String address, String secret, String topic, String body, int attempts) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Deliveries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps a message for every active webhook, once for each event. @return how many are new */
    int enqueue(UUID eventId, String topic, String body) {
        return insert(eventId, topic, body, null);
    }

    void enqueueFor(UUID webhookId, UUID eventId, String topic, String body) {
        insert(eventId, topic, body, webhookId);
    }

    private int insert(UUID eventId, String topic, String body, @Nullable UUID webhookId) {
        return jdbc.sql("""
                        insert into webhooks.delivery (id, webhook_id, event_id, topic, body, state, created_at, next_attempt_at)
                        select gen_random_uuid(), id, :event, :topic, :body, 'QUEUED', :now, :now
                        from webhooks.webhook
                        where state = 'ACTIVE' and (cast(:webhook as uuid) is null or id = :webhook)
                        on conflict (webhook_id, event_id) do nothing
                        """)
                .param("event", eventId)
                .param("topic", topic)
                .param("body", body)
                .param("now", now())
                .param("webhook", webhookId)
                .update();
    }

    /** Takes the message that has been due longest, be it new, to be tried again, or left behind by a sender that died. */
    Optional<Taken> takeNext(Duration lease) {
        return jdbc.sql("""
                        update webhooks.delivery d
                           set state = 'SENDING', attempts = attempts + 1, next_attempt_at = :until
                          from webhooks.webhook w
                         where w.id = d.webhook_id
                           and d.id = (select id
                                         from webhooks.delivery
                                        where state in ('QUEUED', 'SENDING') and next_attempt_at <= :now
                                        order by next_attempt_at, created_at
                                        limit 1
                                          for update skip locked)
                        returning d.id, d.webhook_id, w.address, w.secret, d.topic, d.body, d.attempts
                        """)
                .param("now", now())
                .param("until", now().plus(lease))
                .query(Taken.class)
                .optional();
    }

    void delivered(Taken message, String answer) {
        end(message, "DELIVERED", now(), answer);
    }

    void retry(Taken message, Duration wait, String answer) {
        end(message, "QUEUED", now().plus(wait), answer);
    }

    void giveUp(Taken message, String answer) {
        end(message, "FAILED", now(), answer);
    }

    private void end(Taken message, String state, OffsetDateTime at, String answer) {
        jdbc.sql("""
                        update webhooks.delivery
                           set state = case when :state = 'QUEUED' and not exists (
                                                select from webhooks.webhook w
                                                where w.id = webhook_id and w.state = 'ACTIVE')
                                            then 'DROPPED' else :state end,
                               next_attempt_at = :at, last_answer = :answer,
                               delivered_at = case when :state = 'DELIVERED' then :at end
                         where id = :id and state = 'SENDING' and attempts = :attempts
                        """)
                .param("state", state)
                .param("at", at)
                .param("answer", answer)
                .param("id", message.id())
                .param("attempts", message.attempts())
                .update();
    }

    /** Nothing more goes to a webhook; attempts under way end as they end. */
    void drop(UUID webhookId) {
        jdbc.sql("update webhooks.delivery set state = 'DROPPED' where webhook_id = :webhook and state = 'QUEUED'")
                .param("webhook", webhookId)
                .update();
    }

    /** Sends a message again from its first attempt on. @return false when there is none that is over */
    boolean again(UUID webhookId, UUID id) {
        return jdbc.sql("""
                        update webhooks.delivery
                           set state = 'QUEUED', attempts = 0, next_attempt_at = :now
                         where id = :id and webhook_id = :webhook and state in ('FAILED', 'DELIVERED', 'DROPPED')
                        """)
                        .param("now", now())
                        .param("id", id)
                        .param("webhook", webhookId)
                        .update()
                == 1;
    }

    /** Newest first. */
    List<Delivery> of(UUID webhookId, int limit) {
        return jdbc.sql("""
                        select * from webhooks.delivery
                        where webhook_id = :webhook
                        order by created_at desc, id
                        limit :limit
                        """)
                .param("webhook", webhookId)
                .param("limit", limit)
                .query(Deliveries::delivery)
                .list();
    }

    /** How a webhook has done since an instant. */
    Health health(UUID webhookId, Instant since) {
        return jdbc.sql("""
                        select count(*) filter (where state = 'DELIVERED') as delivered,
                               count(*) filter (where state in ('QUEUED', 'SENDING')) as waiting,
                               count(*) filter (where state = 'FAILED') as failed
                        from webhooks.delivery
                        where webhook_id = :webhook and created_at > :since
                        """)
                .param("webhook", webhookId)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Health.class)
                .single();
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        Timestamp delivered = row.getTimestamp("delivered_at");
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getString("topic"),
                Delivery.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("next_attempt_at").toInstant(),
                delivered == null ? null : delivered.toInstant(),
                row.getString("last_answer"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
