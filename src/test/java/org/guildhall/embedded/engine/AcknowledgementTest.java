package org.guildhall.embedded.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.camunda.client.api.response.ProcessInstanceEvent;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.guildhall.embedded.Models;
import org.guildhall.embedded.SharedPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AcknowledgementTest {

    @RegisterExtension
    final SharedPlatform platform = new SharedPlatform();

    @AfterEach
    void letEverythingPass() {
        HeldBack.remove(platform.bean(DataSource.class));
    }

    @Test
    void anAnswerWaitsUntilWhatItRestsOnIsDurable() throws Exception {
        Models.deployCheck(platform.client());
        try (HeldBack held = new HeldBack(platform.bean(DataSource.class))) {
            CompletionStage<ProcessInstanceEvent> answer = Models.startCheckAsync(platform.client());
            held.awaitWaitingCommit();
            await().during(Duration.ofMillis(300))
                    .until(() -> !answer.toCompletableFuture().isDone());

            held.letGo();
            assertThat(answer.toCompletableFuture().get(10, TimeUnit.SECONDS).getProcessInstanceKey())
                    .isPositive();
        }
    }

    @Test
    void whatIsNotDurableIsNotReadEither() throws Exception {
        Models.deployCheck(platform.client());
        try (HeldBack held = new HeldBack(platform.bean(DataSource.class))) {
            CompletionStage<ProcessInstanceEvent> answer = Models.startCheckAsync(platform.client());
            held.awaitWaitingCommit();

            long durable = new LogTable(platform.bean(DataSource.class)).last();
            RecordSource source = platform.bean(EmbeddedEngine.class);
            assertThat(source.read(durable, 1, Duration.ofMillis(300))).isEmpty();

            held.letGo();
            answer.toCompletableFuture().get(10, TimeUnit.SECONDS);
            assertThat(source.read(durable, 1, Duration.ofSeconds(10))).hasSize(1);
        }
    }

    @Test
    void aRejectionWaitsUntilItIsDurable() throws Exception {
        Models.deployCheck(platform.client());
        Models.startCheck(platform.client());
        long job = Models.nextCheck(platform.client(), Duration.ofSeconds(10)).getKey();
        platform.client().newCompleteCommand(job).send().join();
        try (HeldBack held = new HeldBack(platform.bean(DataSource.class))) {
            var answer = platform.client().newCompleteCommand(job).send().toCompletableFuture();
            held.awaitWaitingCommit();
            await().during(Duration.ofMillis(300)).until(() -> !answer.isDone());

            held.letGo();
            assertThatThrownBy(() -> answer.get(10, TimeUnit.SECONDS)).hasMessageContaining("NOT_FOUND");
        }
    }
}
