package org.guildhall.embedded;

import io.camunda.client.CamundaClient;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.guildhall.embedded.rest.EngineEndpoint;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/** The embedded platform by itself, without the application around it, on a data directory of the test's choice. */
public final class EmbeddedPlatform implements AutoCloseable {

    @SpringBootConfiguration
    @ComponentScan(excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.embedded\\.mail\\..*"))
    static class Application {}

    private final ConfigurableApplicationContext context;
    private final CamundaClient client;

    private EmbeddedPlatform(ConfigurableApplicationContext context) {
        this.context = context;
        this.client = CamundaClient.newClientBuilder()
                .restAddress(address())
                .preferRestOverGrpc(true)
                .defaultRequestTimeout(Duration.ofSeconds(10))
                .build();
    }

    public static EmbeddedPlatform start(Path dataDirectory) {
        return start(dataDirectory, Map.of());
    }

    public static EmbeddedPlatform start(Path dataDirectory, Map<String, Object> properties) {
        return new EmbeddedPlatform(new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .run(arguments(dataDirectory, properties)));
    }

    public CamundaClient client() {
        return client;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    public URI address() {
        return context.getBean(EngineEndpoint.class).address();
    }

    @Override
    public void close() {
        client.close();
        context.close();
    }

    private static String[] arguments(Path dataDirectory, Map<String, Object> properties) {
        Map<String, Object> all = new HashMap<>(Map.of(
                "guildhall.embedded.data-directory",
                dataDirectory,
                "guildhall.embedded.engine.port",
                0,
                "guildhall.embedded.engine.test-api",
                true,
                "spring.main.banner-mode",
                "off"));
        all.putAll(properties);
        return all.entrySet().stream()
                .map(it -> "--%s=%s".formatted(it.getKey(), it.getValue()))
                .toArray(String[]::new);
    }
}
