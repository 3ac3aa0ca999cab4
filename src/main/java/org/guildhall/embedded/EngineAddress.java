package org.guildhall.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Points the Camunda client at the embedded engine, before anybody reads its address: port 0 becomes a free port. Without
 * the embedded platform there is no address that could be guessed.
 */
class EngineAddress implements EnvironmentPostProcessor, Ordered {

    private static final String ENABLED = "guildhall.embedded.enabled";
    private static final String PORT = "guildhall.embedded.engine.port";
    private static final String ADDRESS = "camunda.client.rest-address";
    private static final String DEFAULT_PORT = "8088";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.getProperty(ENABLED, Boolean.class, false)) {
            return;
        }
        String wanted = environment.getProperty(PORT, DEFAULT_PORT);
        if ("0".equals(wanted)) {
            String free = String.valueOf(freePort());
            environment.getPropertySources().addFirst(new MapPropertySource("freeEnginePort", Map.of(PORT, free)));
        }
        String address = "http://127.0.0.1:" + environment.getProperty(PORT, DEFAULT_PORT);
        environment.getPropertySources().addLast(new MapPropertySource("engineAddress", Map.of(ADDRESS, address)));
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("Expected a free loopback port for the engine, but found none.", e);
        }
    }
}
