package org.guildhall.webhooks;

import java.time.Clock;
import org.guildhall.outbox.Doorbell;
import org.guildhall.outbox.Rounds;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookSettings.class)
class WebhookConfiguration {

    @Bean
    Doorbell webhookDoorbell() {
        return new Doorbell();
    }

    @Bean
    Targets webhookTargets(WebhookSettings settings) {
        return new Targets(settings.privateTargets());
    }

    @Bean
    WebhookSender webhookSender(Targets targets, WebhookSettings settings, Clock clock) {
        return new WebhookSender(targets, settings.timeout(), clock);
    }

    @Bean
    Rounds webhookRounds(
            Deliveries deliveries,
            Webhooks webhooks,
            WebhookSender sender,
            @Qualifier("webhookDoorbell") Doorbell doorbell,
            WebhookSettings settings) {
        WebhookDispatcher dispatcher =
                new WebhookDispatcher(deliveries, webhooks, sender, settings.retry(), settings.lease());
        return new Rounds("webhooks", settings.threads(), dispatcher::sendNext, doorbell, settings.pollInterval());
    }
}
