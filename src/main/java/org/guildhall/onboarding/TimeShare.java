package org.guildhall.onboarding;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.guildhall.inbox.Waiting;

/**
 * How long each side has had the ball: the applicant while at least one task waits for them, the vendor otherwise.
 * Together they are the whole time.
 */
public record TimeShare(Duration applicant, Duration vendor) {

    /**
     * Splits the time from one instant to another.
     *
     * @param applicants what waited for the applicant; may overlap and reach beyond both ends
     */
    public static TimeShare of(Instant from, Instant until, Collection<Waiting> applicants) {
        Duration applicant = Duration.ZERO;
        Instant counted = from;
        List<Waiting> inOrder =
                applicants.stream().sorted(Comparator.comparing(Waiting::from)).toList();
        for (Waiting waiting : inOrder) {
            Instant begin = later(waiting.from(), counted);
            Instant end = waiting.until() == null ? until : earlier(waiting.until(), until);
            if (end.isAfter(begin)) {
                applicant = applicant.plus(Duration.between(begin, end));
                counted = end;
            }
        }
        Duration whole = until.isAfter(from) ? Duration.between(from, until) : Duration.ZERO;
        return new TimeShare(applicant, whole.minus(applicant));
    }

    public Duration whole() {
        return applicant.plus(vendor);
    }

    /** The applicant's share, 0 to 100. */
    public int applicantPercent() {
        long whole = whole().toSeconds();
        return whole == 0 ? 0 : (int) Math.round(100.0 * applicant.toSeconds() / whole);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
