package org.guildhall.webhooks;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.guildhall.outbox.Doorbell;
import org.guildhall.partners.Actor;
import org.guildhall.partners.ProgrammeChange;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The webhooks that partner managers keep, and what became of the messages to them. */
@Service
public class Webhooks {

    private static final Duration LATE = Duration.ofDays(7);
    private static final int SHOWN = 100;

    private final WebhookStore store;
    private final Deliveries deliveries;
    private final Targets targets;
    private final Doorbell doorbell;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Webhooks(
            WebhookStore store,
            Deliveries deliveries,
            Targets targets,
            @Qualifier("webhookDoorbell") Doorbell doorbell,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.deliveries = deliveries;
        this.targets = targets;
        this.doorbell = doorbell;
        this.events = events;
        this.clock = clock;
    }

    /** A webhook and its signing secret, which is shown this once. */
    public record Added(Webhook webhook, String secret) {}

    /**
     * Tells an address of every stage event from now on.
     *
     * @throws WebhookRefused when nothing may be sent there
     */
    @Transactional
    public Added add(String address, String description, Actor actor) {
        Webhook webhook = new Webhook(
                UUID.randomUUID(),
                targets.read(address),
                description.strip(),
                Webhook.State.ACTIVE,
                null,
                clock.instant());
        SigningSecret secret = SigningSecret.random();
        store.insert(webhook, secret);
        events.publishEvent(
                new WebhookEvents.WebhookAdded(change(webhook, actor).from(null, Webhook.State.ACTIVE)));
        return new Added(webhook, secret.text());
    }

    @Transactional(readOnly = true)
    public List<Webhook> all() {
        return store.all();
    }

    /** @throws UnknownWebhook when there is none */
    @Transactional(readOnly = true)
    public Webhook find(UUID id) {
        return store.find(id).orElseThrow(() -> new UnknownWebhook(id));
    }

    /** The newest 100 messages, newest first. */
    @Transactional(readOnly = true)
    public List<Delivery> deliveries(UUID id) {
        return deliveries.of(id, SHOWN);
    }

    /** How it did in the last seven days. */
    @Transactional(readOnly = true)
    public Health health(UUID id) {
        return deliveries.health(id, clock.instant().minus(LATE));
    }

    /** Sends nothing until it is resumed; what waits is dropped. Pausing again changes nothing. */
    @Transactional
    public void pause(UUID id, Actor actor) {
        pause(locked(id), actor, null);
    }

    /** The receiver said that it is gone for good. */
    @Transactional
    void pauseForGood(UUID id) {
        store.lock(id)
                .ifPresent(webhook -> pause(
                        webhook, Actor.system("webhooks"), "The receiver answered 410: it no longer wants messages."));
    }

    private void pause(Webhook webhook, Actor actor, @Nullable String because) {
        if (webhook.state() == Webhook.State.ACTIVE) {
            store.state(webhook.id(), Webhook.State.PAUSED, because);
            deliveries.drop(webhook.id());
            events.publishEvent(new WebhookEvents.WebhookPaused(change(webhook, actor)
                    .from(webhook.state(), Webhook.State.PAUSED)
                    .because(because)));
        }
    }

    @Transactional
    public void resume(UUID id, Actor actor) {
        Webhook webhook = locked(id);
        if (webhook.state() == Webhook.State.PAUSED) {
            store.state(id, Webhook.State.ACTIVE, null);
            events.publishEvent(new WebhookEvents.WebhookResumed(
                    change(webhook, actor).from(webhook.state(), Webhook.State.ACTIVE)));
        }
    }

    /** Ends a webhook; its secret is forgotten, and what waits is dropped. */
    @Transactional
    public void remove(UUID id, String reason, Actor actor) {
        Webhook webhook = locked(id);
        store.state(id, Webhook.State.REMOVED, null);
        deliveries.drop(id);
        events.publishEvent(new WebhookEvents.WebhookRemoved(
                change(webhook, actor).from(webhook.state(), null).because(reason)));
    }

    /** Replaces the signing secret at once. @return the new one, which is shown this once */
    @Transactional
    public String renewSecret(UUID id, Actor actor) {
        Webhook webhook = locked(id);
        SigningSecret secret = SigningSecret.random();
        store.secret(id, secret);
        events.publishEvent(new WebhookEvents.WebhookSecretRenewed(change(webhook, actor)));
        return secret.text();
    }

    /** Sends a message that says nothing, to see whether it arrives. */
    @Transactional
    public void test(UUID id) {
        locked(id);
        deliveries.enqueueFor(id, UUID.randomUUID(), Topics.TEST, Message.test(clock.instant()));
        doorbell.ringAfterCommit();
    }

    /** Sends a message again that is over. */
    @Transactional
    public void sendAgain(UUID id, UUID deliveryId) {
        if (locked(id).state() == Webhook.State.ACTIVE && deliveries.again(id, deliveryId)) {
            doorbell.ringAfterCommit();
        }
    }

    private Webhook locked(UUID id) {
        return store.lock(id).orElseThrow(() -> new UnknownWebhook(id));
    }

    private ProgrammeChange change(Webhook webhook, Actor actor) {
        return ProgrammeChange.of(clock, actor, "Webhook " + webhook.host());
    }
}
