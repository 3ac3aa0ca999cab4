package org.guildhall.embedded.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.api.response.ActivateJobsResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.guildhall.embedded.Models;
import org.guildhall.embedded.SharedPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PollReleaseTest {

    @RegisterExtension
    final SharedPlatform platform = new SharedPlatform();

    @AfterEach
    void letPollsWaitAgain() {
        release().start();
    }

    @Test
    void openPollsAndThoseThatComeLaterEndAtOnceWhenTheApplicationStops() throws Exception {
        CompletableFuture<ActivateJobsResponse> open = poll();
        // Answered by the same server, so the poll before it has arrived.
        Models.deployCheck(platform.client());
        assertThat(open).isNotDone();

        release().stop();

        assertThat(open.get(5, TimeUnit.SECONDS).getJobs()).isEmpty();
        assertThat(poll().get(5, TimeUnit.SECONDS).getJobs()).isEmpty();
    }

    @Test
    void pollsEndBeforeTheClientWaitsForThemAndTheServerCloses() {
        assertThat(release().getPhase()).isEqualTo(Integer.MAX_VALUE).isGreaterThan(EngineLifecycle.REST_PHASE);
    }

    private PollRelease release() {
        return platform.bean(PollRelease.class);
    }

    private CompletableFuture<ActivateJobsResponse> poll() {
        return platform.client()
                .newActivateJobsCommand()
                .jobType("check.run")
                .maxJobsToActivate(1)
                .requestTimeout(Duration.ofMinutes(1))
                .send()
                .toCompletableFuture();
    }
}
