package org.guildhall.embedded.engine;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Takes commands to the engine. */
public interface EngineCommands {

    Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);

    /**
     * Writes a command to the log, without waiting; it is answered once it is carried out and all that is durable there.
     *
     * @return the answer; or fails with {@link CommandRejectedException}, {@link EngineUnavailableException}, or
     *     {@link java.util.concurrent.TimeoutException}, after which the command may still be carried out
     */
    CompletableFuture<CommandResponse> submit(Command command, Duration timeout);

    default CompletableFuture<CommandResponse> submit(Command command) {
        return submit(command, DEFAULT_TIMEOUT);
    }
}
