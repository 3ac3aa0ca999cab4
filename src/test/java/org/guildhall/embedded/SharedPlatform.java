package org.guildhall.embedded;

import io.camunda.client.CamundaClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.guildhall.embedded.engine.EmbeddedEngine;
import org.guildhall.embedded.engine.EngineClock;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.springframework.util.FileSystemUtils;

/** One embedded platform for all tests of a run, purged before each. */
public final class SharedPlatform implements BeforeEachCallback {

    private record Started(EmbeddedPlatform platform, Path data) implements CloseableResource {
        @Override
        public void close() throws IOException {
            platform.close();
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private EmbeddedPlatform platform;

    @Override
    public void beforeEach(ExtensionContext context) {
        platform = of(context);
        platform.bean(EmbeddedEngine.class).purge();
    }

    /** The platform as the test before left it. */
    public static EmbeddedPlatform of(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(Started.class, key -> start(), Started.class)
                .platform();
    }

    public CamundaClient client() {
        return platform.client();
    }

    public EngineClock clock() {
        return platform.bean(EngineClock.class);
    }

    public <T> T bean(Class<T> type) {
        return platform.bean(type);
    }

    public <T> Collection<T> beans(Class<T> type) {
        return platform.beans(type);
    }

    public EmbeddedPlatform platform() {
        return platform;
    }

    private static Started start() {
        try {
            Path data = Files.createTempDirectory("guildhall-test");
            return new Started(EmbeddedPlatform.start(data), data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
