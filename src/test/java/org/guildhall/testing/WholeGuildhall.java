package org.guildhall.testing;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole application, started once for every test that extends this and asks for nothing of its own. */
@SpringBootTest
public abstract class WholeGuildhall {

    @DynamicPropertySource
    static void platform(DynamicPropertyRegistry registry) {
        EmbeddedGuildhall.properties(registry);
    }
}
