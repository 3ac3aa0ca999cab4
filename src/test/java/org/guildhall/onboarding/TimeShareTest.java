package org.guildhall.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.guildhall.inbox.Waiting;
import org.junit.jupiter.api.Test;

class TimeShareTest {

    private static final Instant BEGIN = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void theApplicantHasTheBallWhileATaskWaits() {
        TimeShare share = TimeShare.of(BEGIN, hour(10), List.of(waiting(2, 4), waiting(7, 8)));

        assertThat(share).isEqualTo(new TimeShare(Duration.ofHours(3), Duration.ofHours(7)));
        assertThat(share.applicantPercent()).isEqualTo(30);
    }

    @Test
    void whatStillWaitsCountsUntilNow() {
        assertThat(TimeShare.of(BEGIN, hour(10), List.of(new Waiting(hour(6), null)))
                        .applicant())
                .isEqualTo(Duration.ofHours(4));
    }

    @Test
    void nothingHasHappenedYet() {
        assertThat(TimeShare.of(BEGIN, BEGIN, List.of()).applicantPercent()).isZero();
    }

    /** However tasks overlap, every hour counts once, for one side. */
    @Property(tries = 300)
    void everyHourCountsOnce(@ForAll @Size(max = 6) List<@IntRange(min = -5, max = 25) Integer> edges) {
        List<Waiting> waiting = LongStream.range(0, edges.size() / 2)
                .mapToObj(i -> {
                    int one = edges.get((int) (2 * i));
                    int other = edges.get((int) (2 * i + 1));
                    return waiting(Math.min(one, other), Math.max(one, other));
                })
                .toList();
        long hours = LongStream.range(0, 20)
                .filter(h -> waiting.stream()
                        .anyMatch(
                                it -> !it.from().isAfter(hour(h)) && it.until().isAfter(hour(h))))
                .count();

        TimeShare share = TimeShare.of(BEGIN, hour(20), waiting);

        assertThat(share.applicant()).isEqualTo(Duration.ofHours(hours));
        assertThat(share.whole()).isEqualTo(Duration.ofHours(20));
    }

    private static Waiting waiting(long from, long until) {
        return new Waiting(hour(from), hour(until));
    }

    private static Instant hour(long hours) {
        return BEGIN.plus(Duration.ofHours(hours));
    }
}
