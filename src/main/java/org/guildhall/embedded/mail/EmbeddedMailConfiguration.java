package org.guildhall.embedded.mail;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("guildhall.embedded.enabled")
@ConditionalOnClass(name = "com.icegreen.greenmail.smtp.SmtpServer")
@EnableConfigurationProperties(EmbeddedMailSettings.class)
class EmbeddedMailConfiguration {

    @Bean
    Mailbox mailbox(JdbcClient jdbc, Clock clock) {
        return new Mailbox(jdbc, clock);
    }

    @Bean
    MailServer embeddedMailServer(
            EmbeddedMailSettings settings, Mailbox mailbox, ObjectProvider<JavaMailSenderImpl> sender) {
        return new MailServer(settings.port(), mailbox, port -> {
            if (settings.port() == 0) {
                sender.ifAvailable(mailSender -> mailSender.setPort(port));
            }
        });
    }
}
