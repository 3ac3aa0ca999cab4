package org.guildhall.portal;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where the portal is, in the last line of the start. */
@Component
class ReadyNotice {

    private static final Logger LOG = LoggerFactory.getLogger(ReadyNotice.class);

    private static final String COMMAND_GIVEN_AT = "guildhall.command-given-at";

    @Order(0)
    @EventListener
    void on(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            LOG.info(
                    "Guildhall is ready at http://localhost:{} (started in {} s{})",
                    web.getWebServer().getPort(),
                    seconds(Duration.ofMillis(
                            ManagementFactory.getRuntimeMXBean().getUptime())),
                    sinceCommand(event.getApplicationContext().getEnvironment()));
        }
    }

    /** With the build before it, which {@code mvn spring-boot:run} dates. */
    private static String sinceCommand(Environment environment) {
        String givenAt = environment.getProperty(COMMAND_GIVEN_AT);
        // The machine's own time, because the embedded clock may have been moved.
        return givenAt == null
                ? ""
                : ", " + seconds(Duration.between(Instant.parse(givenAt), Instant.now())) + " s after the command";
    }

    static String seconds(Duration sinceJvmStart) {
        return String.format(Locale.ROOT, "%.1f", sinceJvmStart.toMillis() / 1000.0);
    }
}
