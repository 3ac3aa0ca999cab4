package org.guildhall.scenarios;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A register of VAT numbers that gives no answer until it is woken. */
final class SilentRegister {

    private static final String ANSWER = """
            {"isValid": true, "userError": "VALID", "name": "---", "address": "---"}""";

    private static volatile boolean silent = true;

    private SilentRegister() {}

    static void listen(DynamicPropertyRegistry registry) {
        HttpServer server;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            byte[] body = (silent ? "Service unavailable" : ANSWER).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(silent ? 503 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        registry.add("guildhall.due-diligence.checks.vies.enabled", () -> true);
        registry.add(
                "guildhall.due-diligence.checks.vies.address",
                () -> "http://127.0.0.1:" + server.getAddress().getPort());
    }

    static void silence() {
        silent = true;
    }

    static void wake() {
        silent = false;
    }
}
