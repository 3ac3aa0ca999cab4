package org.guildhall.embedded.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class PendingCommandsTest {

    private final PendingCommands pending = new PendingCommands(Runnable::run, unclaimed -> {});

    @Test
    void failsWhatGetsNoAnswerInTimeAndLeavesTheOthers() {
        CompletableFuture<CommandResponse> impatient = registered(Duration.ofMillis(1));
        CompletableFuture<CommandResponse> patient = registered(Duration.ofHours(1));

        assertThatThrownBy(() -> impatient.get(10, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(TimeoutException.class);
        assertThat(patient).isNotDone();
    }

    @Test
    void stillWatchesAfterNothingHadWaited() {
        registered(Duration.ofMillis(1)).handle((answer, failure) -> failure).join();

        assertThat(registered(Duration.ofMillis(1))
                        .handle((answer, failure) -> failure)
                        .orTimeout(10, TimeUnit.SECONDS)
                        .join())
                .isInstanceOf(TimeoutException.class);
    }

    private CompletableFuture<CommandResponse> registered(Duration timeout) {
        CompletableFuture<CommandResponse> answer = new CompletableFuture<>();
        pending.register("TEST", answer, timeout);
        return answer;
    }
}
