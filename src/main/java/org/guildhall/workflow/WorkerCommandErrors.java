package org.guildhall.workflow;

import io.camunda.client.api.command.ClientHttpException;
import io.camunda.client.api.worker.BackoffSupplier;
import io.camunda.client.jobhandling.CommandExceptionHandlingStrategy;
import io.camunda.client.jobhandling.CommandWrapper;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Repeats a worker's command that the engine did not take, until the job's time is up. The starter's own strategy knows
 * gRPC errors only and drops those of the REST API.
 */
@Component
class WorkerCommandErrors implements CommandExceptionHandlingStrategy, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(WorkerCommandErrors.class);

    private final ScheduledExecutorService scheduler =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
    private final BackoffSupplier backoff = BackoffSupplier.newBackoffBuilder().build();

    @Override
    public void handleCommandError(CommandWrapper command, Throwable error) {
        Throwable cause =
                error instanceof java.util.concurrent.CompletionException wrapped && wrapped.getCause() != null
                        ? wrapped.getCause()
                        : error;
        if (cause instanceof ClientHttpException answered
                && answered.code() >= 400
                && answered.code() < 500
                && answered.code() != 408
                && answered.code() != 429) {
            // The engine has decided: the job is gone, or it was done before. Its domain change was idempotent.
            log.info("The engine no longer takes {}: {}", command, answered.reason());
            return;
        }
        if (command.hasMoreRetries()) {
            command.increaseBackoffUsing(backoff);
            log.warn("The engine did not take {}; trying again", command);
            command.scheduleExecutionUsing(scheduler);
            return;
        }
        log.warn("The engine did not take {} in time; the job will come again", command);
    }

    @Override
    public void destroy() {
        scheduler.shutdownNow();
    }
}
