package org.guildhall.embedded.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SnapshotScheduleTest {

    private final AtomicLong now = new AtomicLong(TimeUnit.DAYS.toNanos(-1));
    private final AtomicLong taken = new AtomicLong();
    private long millisPerSnapshot;

    private final SnapshotSchedule schedule = new SnapshotSchedule(
            records -> {
                assertThat(records).isEqualTo(SnapshotSchedule.RECORDS_PER_SNAPSHOT);
                taken.incrementAndGet();
                pass(millisPerSnapshot);
            },
            now::get);

    @Test
    void aQuickSnapshotIsTakenWheneverItIsDue() {
        millisPerSnapshot = 100;
        schedule.run();
        pass(10_000);
        schedule.run();

        assertThat(taken).hasValue(2);
    }

    @Test
    void snapshotsOfALargeStateLeaveTheEngineTimeForItsWork() {
        millisPerSnapshot = 3_000;
        schedule.run();
        pass(59_000);
        schedule.run();
        assertThat(taken).hasValue(1);

        pass(1_000);
        schedule.run();
        assertThat(taken).hasValue(2);
    }

    private void pass(long millis) {
        now.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
