package org.guildhall.embedded.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.protocol.impl.record.value.job.JobBatchRecord;
import io.camunda.zeebe.protocol.impl.record.value.job.JobRecord;
import io.camunda.zeebe.protocol.impl.record.value.usertask.UserTaskRecord;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.JobBatchIntent;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerLaneTest {

    private final WorkerLane lane = new WorkerLane();
    private final List<Integer> written = new ArrayList<>();

    @Test
    void letsEightInAndTheNextOnesInTheirOrderAsTheEngineComesAlong() {
        enter(1, 10);
        assertThat(written).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);

        lane.reached(1);
        assertThat(written).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);

        lane.reached(9);
        enter(11, 11);
        assertThat(written).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    }

    @Test
    void oneThatIsNotWrittenTakesNoPlace() {
        lane.enter(OptionalLong::empty);
        enter(1, 9);

        assertThat(written).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void onlyWorkersGoThroughIt() {
        assertThat(WorkerLane.takes(job(JobIntent.COMPLETE))).isTrue();
        assertThat(WorkerLane.takes(Command.of(ValueType.JOB_BATCH, JobBatchIntent.ACTIVATE, new JobBatchRecord())))
                .isTrue();
        assertThat(WorkerLane.takes(job(JobIntent.UPDATE)))
                .as("an operator gives a job new retries")
                .isFalse();
        assertThat(WorkerLane.takes(Command.of(ValueType.USER_TASK, UserTaskIntent.COMPLETE, 1, new UserTaskRecord())))
                .isFalse();
    }

    @Test
    void theEngineNeverHasMoreThanEightCommandsOfWorkersBeforeIt(@TempDir Path directory) throws Exception {
        try (EngineOnTestDatabase engine = EngineOnTestDatabase.fresh(directory)) {
            for (int i = 0; i < 40; i++) {
                engine.startCheck();
            }
            List<CompletableFuture<CommandResponse>> answers = engine.lockChecks().stream()
                    .map(job -> engine.engine()
                            .submit(
                                    Command.of(ValueType.JOB, JobIntent.COMPLETE, job, new JobRecord()),
                                    Duration.ofSeconds(20)))
                    .toList();
            for (CompletableFuture<CommandResponse> answer : answers) {
                answer.get();
            }

            List<Record<?>> log = engine.engine().read(0, 10_000, Duration.ofSeconds(10));
            List<Long> commands = log.stream()
                    .filter(it -> it.getValueType() == ValueType.JOB && it.getRecordType() == RecordType.COMMAND)
                    .map(Record::getPosition)
                    .toList();
            assertThat(commands).hasSize(40).allSatisfy(command -> assertThat(commands)
                    .filteredOn(it -> it > command && it < carriedOut(command, log))
                    .hasSizeLessThan(8));
        }
    }

    private static Command job(JobIntent intent) {
        return Command.of(ValueType.JOB, intent, 1, new JobRecord());
    }

    private void enter(int first, int last) {
        for (int i = first; i <= last; i++) {
            int position = i;
            lane.enter(() -> {
                written.add(position);
                return OptionalLong.of(position);
            });
        }
    }

    /** Position of the first record that a command led to. */
    private static long carriedOut(long command, List<Record<?>> log) {
        return log.stream()
                .filter(it -> it.getSourceRecordPosition() == command)
                .mapToLong(Record::getPosition)
                .min()
                .orElseThrow();
    }
}
