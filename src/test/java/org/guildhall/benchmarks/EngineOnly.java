package org.guildhall.benchmarks;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** The embedded platform without the product: PostgreSQL, the engine, its projection and its REST API. */
@SpringBootConfiguration
@ComponentScan({
    "org.guildhall.embedded.postgres",
    "org.guildhall.embedded.engine",
    "org.guildhall.embedded.projection",
    "org.guildhall.embedded.query",
    "org.guildhall.embedded.rest"
})
class EngineOnly {}
