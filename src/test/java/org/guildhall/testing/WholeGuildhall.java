package org.guildhall.testing;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole application, started once for every test that extends this and asks for nothing of its own. */
@SpringBootTest
public abstract class WholeGuildhall {

    @DynamicPropertySource
    static void platform(DynamicPropertyRegistry registry) {
        String engine = EmbeddedGuildhall.properties(registry);
        registry.add("camunda.client.rest-address", () -> engine);
        // The client's close waits for its open polls.
        registry.add("camunda.client.worker.defaults.request-timeout", () -> "PT0.5S");
    }
}
