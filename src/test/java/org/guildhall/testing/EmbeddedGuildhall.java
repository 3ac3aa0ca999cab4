package org.guildhall.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.test.context.DynamicPropertyRegistry;

/** Settings under which the whole application can run beside another: a data directory and ports of its own. */
public final class EmbeddedGuildhall {

    private EmbeddedGuildhall() {}

    /** @return address of the engine's REST API */
    public static String properties(DynamicPropertyRegistry registry) {
        Path data = temporaryDirectory();
        int enginePort = freePort();
        int mailPort = freePort();
        registry.add("guildhall.embedded.data-directory", data::toString);
        registry.add("guildhall.embedded.engine.port", () -> enginePort);
        registry.add("guildhall.embedded.mail.port", () -> mailPort);
        return "http://127.0.0.1:" + enginePort;
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("guildhall-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
