package org.guildhall.webhooks;

import java.util.UUID;

/** There is no such webhook, or no longer. */
public final class UnknownWebhook extends RuntimeException {

    UnknownWebhook(UUID id) {
        super("Expected a webhook %s, but there is none.".formatted(id));
    }
}
