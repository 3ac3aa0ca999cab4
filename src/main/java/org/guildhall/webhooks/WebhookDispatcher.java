package org.guildhall.webhooks;

import java.time.Duration;
import org.guildhall.outbox.Backoff;
import org.guildhall.webhooks.WebhookSender.Answer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends messages, at least once each.
 *
 * <p>No transaction is open during the call. When the application dies between the receiver's answer and the mark that it
 * arrived, the message is sent once more after the lease, with the same {@code webhook-id}, by which receivers know it.
 */
final class WebhookDispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookDispatcher.class);

    private final Deliveries deliveries;
    private final Webhooks webhooks;
    private final WebhookSender sender;
    private final Backoff retry;
    private final Duration lease;

    WebhookDispatcher(Deliveries deliveries, Webhooks webhooks, WebhookSender sender, Backoff retry, Duration lease) {
        this.deliveries = deliveries;
        this.webhooks = webhooks;
        this.sender = sender;
        this.retry = retry;
        this.lease = lease;
    }

    /** Sends the next message that is due. @return false when none is */
    boolean sendNext() {
        return deliveries
                .takeNext(lease)
                .map(message -> {
                    answered(message, sender.send(message));
                    return true;
                })
                .orElse(false);
    }

    private void answered(Deliveries.Taken message, Answer answer) {
        if (answer.accepted()) {
            deliveries.delivered(message, answer.text());
        } else if (answer.goneForGood()) {
            deliveries.giveUp(message, answer.text());
            webhooks.pauseForGood(message.webhookId());
        } else if (retry.exhaustedBy(message.attempts())) {
            deliveries.giveUp(message, answer.text());
            LOG.warn("Webhook message {} is given up after {} attempts.", message.id(), message.attempts());
        } else {
            deliveries.retry(message, retry.waitAfter(message.attempts()), answer.text());
        }
    }
}
