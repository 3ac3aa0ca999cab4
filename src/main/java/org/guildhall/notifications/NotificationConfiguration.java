package org.guildhall.notifications;

import org.guildhall.outbox.Doorbell;
import org.guildhall.outbox.Rounds;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({NotificationSettings.class, SiteSettings.class})
class NotificationConfiguration {

    @Bean
    Doorbell mailDoorbell() {
        return new Doorbell();
    }

    @Bean
    Rounds mailRounds(
            MailDispatcher dispatcher, @Qualifier("mailDoorbell") Doorbell doorbell, NotificationSettings settings) {
        return new Rounds("mail", 1, dispatcher::sendNext, doorbell, settings.pollInterval());
    }
}
