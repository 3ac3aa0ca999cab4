package org.guildhall.identity;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.guildhall.partners.ProgrammeEvent;
import org.guildhall.testing.PortalWithoutEngine;
import org.guildhall.workflow.ModelWords;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;

/**
 * The pages and their security on a database of their own, without an engine behind them. Not annotated as a
 * configuration, so that scanning the whole application does not find it.
 */
@EnableAutoConfiguration(excludeName = "io.camunda.client.spring.configuration.CamundaAutoConfiguration")
@ComponentScan(
        basePackages = {
            "org.guildhall.languages",
            "org.guildhall.identity",
            "org.guildhall.portal",
            "org.guildhall.monitoring"
        },
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.monitoring\\.rest\\..*"))
@Import(ModelWords.class)
public class PortalTestApplication extends PortalWithoutEngine {

    @Bean
    Mailbox mailbox() {
        return new Mailbox();
    }

    @Bean
    Trail trail() {
        return new Trail();
    }

    /** What the audit trail would keep, latest last. */
    public static class Trail {

        public final List<ProgrammeEvent> heard = new CopyOnWriteArrayList<>();

        @EventListener
        void on(ProgrammeEvent event) {
            heard.add(event);
        }
    }

    /** The links that were sent, latest last. */
    public static class Mailbox {

        public final List<SignInLinkRequested> sent = new CopyOnWriteArrayList<>();

        @EventListener
        void on(SignInLinkRequested link) {
            sent.add(link);
        }
    }
}
