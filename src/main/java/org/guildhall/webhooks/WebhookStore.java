package org.guildhall.webhooks;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WebhookStore {

    private final JdbcClient jdbc;

    WebhookStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Webhook webhook, SigningSecret secret) {
        jdbc.sql("""
                        insert into webhooks.webhook (id, address, description, secret, state, created_at)
                        values (:id, :address, :description, :secret, :state, :at)
                        """)
                .param("id", webhook.id())
                .param("address", webhook.address().toString())
                .param("description", webhook.description())
                .param("secret", secret.text())
                .param("state", webhook.state().name())
                .param("at", webhook.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those that were not removed, by their address. */
    List<Webhook> all() {
        return jdbc.sql("select * from webhooks.webhook where state <> 'REMOVED' order by address, created_at")
                .query(WebhookStore::webhook)
                .list();
    }

    Optional<Webhook> find(UUID id) {
        return jdbc.sql("select * from webhooks.webhook where id = :id and state <> 'REMOVED'")
                .param("id", id)
                .query(WebhookStore::webhook)
                .optional();
    }

    Optional<Webhook> lock(UUID id) {
        return jdbc.sql("select * from webhooks.webhook where id = :id and state <> 'REMOVED' for update")
                .param("id", id)
                .query(WebhookStore::webhook)
                .optional();
    }

    void state(UUID id, Webhook.State state, @Nullable String because) {
        jdbc.sql("""
                        update webhooks.webhook
                        set state = :state, paused_because = :because,
                            secret = case when :state = 'REMOVED' then '' else secret end
                        where id = :id
                        """)
                .param("state", state.name())
                .param("because", because)
                .param("id", id)
                .update();
    }

    void secret(UUID id, SigningSecret secret) {
        jdbc.sql("update webhooks.webhook set secret = :secret where id = :id")
                .param("secret", secret.text())
                .param("id", id)
                .update();
    }

    private static Webhook webhook(ResultSet row, int number) throws SQLException {
        return new Webhook(
                row.getObject("id", UUID.class),
                URI.create(row.getString("address")),
                row.getString("description"),
                Webhook.State.valueOf(row.getString("state")),
                row.getString("paused_because"),
                row.getTimestamp("created_at").toInstant());
    }
}
