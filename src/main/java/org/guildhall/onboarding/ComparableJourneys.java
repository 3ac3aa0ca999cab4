package org.guildhall.onboarding;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.guildhall.partners.PartnerType;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What journeys that ended with a certificate in the past year teach about one that is under way. */
@Repository
public class ComparableJourneys {

    /** Fewer cases say nothing about the next one. */
    public static final int FEWEST = 5;

    private static final Duration PERIOD = Duration.ofDays(365);
    /** Pages ask every few seconds, and one case more changes little. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Cache<Question, Optional<Expectation>> answers =
            Caffeine.newBuilder().expireAfterWrite(KEPT).build();

    private record Question(PartnerType type, Stage stage) {}

    ComparableJourneys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** From journeys of the same partner type, or of any type where those are too few; empty when all are too few. */
    public Optional<Expectation> expectation(Journey journey) {
        Question question = new Question(journey.partnerType(), journey.stage());
        return answers.get(question, asked -> Optional.of(of(asked.type(), asked.stage()))
                .filter(ComparableJourneys::enough)
                .or(() -> Optional.of(of(null, asked.stage())).filter(ComparableJourneys::enough)));
    }

    private static boolean enough(Expectation expectation) {
        return expectation.cases() >= FEWEST;
    }

    private Expectation of(@Nullable PartnerType type, Stage stage) {
        Instant since = clock.instant().minus(PERIOD);
        return jdbc.sql("""
                        select count(*) as cases,
                               percentile_cont(0.5) within group (order by extract(epoch from j.finished_at - j.started_at)) as whole_median,
                               percentile_cont(0.9) within group (order by extract(epoch from j.finished_at - j.started_at)) as whole_ninetieth,
                               percentile_cont(0.5) within group (order by extract(epoch from j.finished_at - p.started_at)) as stage_median,
                               percentile_cont(0.9) within group (order by extract(epoch from j.finished_at - p.started_at)) as stage_ninetieth,
                               percentile_cont(0.5) within group (order by j.applicant_seconds) as applicant_median
                        from onboarding.journey j
                        join onboarding.stage_progress p on p.application_id = j.application_id and p.stage = :stage
                        where j.state = 'CERTIFIED'
                          and j.finished_at > :since
                          and (cast(:type as text) is null or j.partner_type = :type)
                        """)
                .param("stage", stage.name())
                .param("since", JourneyStore.utc(since))
                .param("type", type == null ? null : type.code())
                .query((row, number) -> new Expectation(
                        row.getLong("cases"),
                        type != null,
                        quantiles(row, "whole"),
                        quantiles(row, "stage"),
                        duration(row, "applicant_median")))
                .single();
    }

    private static Expectation.Quantiles quantiles(ResultSet row, String name) throws SQLException {
        return new Expectation.Quantiles(duration(row, name + "_median"), duration(row, name + "_ninetieth"));
    }

    private static Duration duration(ResultSet row, String column) throws SQLException {
        return Duration.ofSeconds(Math.round(row.getDouble(column)));
    }
}
