package org.guildhall.webhooks;

/** An address to which nothing may be sent; the message is for the person who entered it. */
public final class WebhookRefused extends RuntimeException {

    public WebhookRefused(String message) {
        super(message);
    }
}
