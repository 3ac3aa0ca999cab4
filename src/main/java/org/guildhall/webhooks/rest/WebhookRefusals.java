package org.guildhall.webhooks.rest;

import java.util.List;
import org.guildhall.api.Problem;
import org.guildhall.api.Refusals;
import org.guildhall.webhooks.UnknownWebhook;
import org.guildhall.webhooks.WebhookRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class WebhookRefusals implements Refusals {

    @Override
    public @Nullable Problem of(Exception refusal) {
        return switch (refusal) {
            case UnknownWebhook unknown -> Problem.notFound();
            case WebhookRefused refused ->
                Problem.invalid(List.of(new Problem.Fault("#/address", String.valueOf(refused.getMessage()))));
            default -> null;
        };
    }
}
