package org.guildhall.embedded;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the embedded platform.
 *
 * @param enabled run PostgreSQL and the engine in this process; otherwise a database and a cluster are configured
 * @param dataDirectory where the database is kept between starts; belongs to one running process at a time
 * @param reset wipe the data directory before the start
 * @param engine the engine and its REST API
 */
@Validated
@ConfigurationProperties("guildhall.embedded")
public record EmbeddedProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue(".guildhall") Path dataDirectory,
        @DefaultValue("false") boolean reset,
        @Valid @DefaultValue Engine engine) {

    /**
     * The engine and its REST API.
     *
     * @param port loopback port of the REST API; 0 for any free one
     * @param testApi serve the monitoring API that moves the clock and purges everything
     */
    public record Engine(
            @DefaultValue("8088") @Min(0) @Max(65535) int port,
            @DefaultValue("false") boolean testApi) {}
}
