package org.guildhall.embedded.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.guildhall.embedded.Models;
import org.guildhall.embedded.SharedPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RecordSourceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @RegisterExtension
    final SharedPlatform platform = new SharedPlatform();

    @Test
    void recordsComeInOrderWithoutGapsOrRepeats() throws InterruptedException {
        Models.deployCheck(platform.client());
        Models.startCheck(platform.client());
        RecordSource source = platform.bean(EmbeddedEngine.class);
        List<Long> positions = new ArrayList<>();
        long at = 0;
        while (true) {
            List<Record<?>> records = source.read(at, 3, Duration.ofMillis(500));
            if (records.isEmpty()) {
                break;
            }
            assertThat(records).hasSizeLessThanOrEqualTo(3);
            records.forEach(it -> positions.add(it.getPosition()));
            at = positions.getLast();
        }
        assertThat(positions).startsWith(1L).isSorted().doesNotHaveDuplicates();
        assertThat(positions.getLast()).isEqualTo(positions.size());
        assertThat(source.read(4, 1, PATIENCE).getFirst().getPosition()).isEqualTo(5);
    }

    @Test
    void aReaderWaitsForWhatComes() throws Exception {
        RecordSource source = platform.bean(EmbeddedEngine.class);
        CompletableFuture<Record<?>> deployment = CompletableFuture.supplyAsync(() -> firstDeployment(source));
        Models.deployCheck(platform.client());
        assertThat(deployment.get().getPosition()).isPositive();
    }

    private static Record<?> firstDeployment(RecordSource source) {
        long at = 0;
        while (true) {
            try {
                Record<?> next = source.read(at, 1, PATIENCE).getFirst();
                if (next.getValueType() == ValueType.DEPLOYMENT) {
                    return next;
                }
                at = next.getPosition();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
