package org.guildhall.tracks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.guildhall.languages.MessageFiles;
import org.guildhall.languages.Words;
import org.guildhall.tracks.Assessment.Outcome;
import org.guildhall.tracks.Criteria.Aggregate;
import org.guildhall.tracks.Criteria.Comparison;
import org.guildhall.tracks.Criteria.Group;
import org.guildhall.tracks.Criteria.Metric;
import org.guildhall.tracks.Criteria.Mode;
import org.guildhall.tracks.Criteria.OnMiss;
import org.guildhall.tracks.Criteria.Rule;
import org.guildhall.tracks.Criteria.Window;
import org.guildhall.tracks.Declared.Figure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AssessmentTest {

    private static final LocalDate APPLIED = LocalDate.of(2026, 11, 21);
    private static final Window YEAR = new Window(12, Window.Unit.MONTHS);
    private static final List<Metric> METRICS =
            List.of(new Metric("subscribers", "Subscribers", "subscribers"), new Metric("hours", "Hours", "hours"));

    /** 1,000 subscribers and 4,000 hours in 12 months. */
    private static final Criteria CHANNEL = criteria(
            Mode.ALL,
            OnMiss.REFUSE,
            rule("subscribers", Aggregate.LATEST, 1000, YEAR),
            rule("hours", Aggregate.SUM, 4000, YEAR));

    @Test
    void twelveWholeMonthsBeforeTheApplicationCountAsTwelve() {
        List<Figure> figures = months("hours", LocalDate.of(2025, 11, 1), 12, 334);
        figures.addAll(months("subscribers", LocalDate.of(2026, 10, 1), 1, 1000));

        Assessment found = assess(CHANNEL, figures);

        assertThat(found.outcome()).isEqualTo(Outcome.MET);
        assertThat(found.missed()).isEmpty();
    }

    @Test
    void whatLiesBeforeTheWindowDoesNotCountAndWhatIsMissingIsSaid() {
        List<Figure> figures = months("hours", LocalDate.of(2025, 10, 1), 12, 334);
        figures.addAll(months("subscribers", LocalDate.of(2026, 9, 1), 1, 1200));
        figures.addAll(months("subscribers", LocalDate.of(2026, 10, 1), 1, 950));

        Assessment found = assess(CHANNEL, figures);

        assertThat(found.outcome()).isEqualTo(Outcome.REFUSE);
        assertThat(found.missed())
                .extracting(rule -> rule.missingBy().intValueExact())
                .containsExactly(50, 326);
        assertThat(words(found, Locale.ENGLISH))
                .containsExactly(
                        "Subscribers: at least 1,000 subscribers needed between 22 November 2025 and the application, "
                                + "but it is 950: 50 too few.",
                        "Hours: at least 4,000 hours needed between 22 November 2025 and the application, "
                                + "but it is 3,674: 326 too few.");
        assertThat(words(found, Locale.GERMAN))
                .last()
                .isEqualTo("Hours: mindestens 4.000 hours nötig, gezählt vom 22. November 2025 bis zum Antrag; "
                        + "angegeben sind 3.674, also 326 zu wenig.");
    }

    private static List<String> words(Assessment found, Locale locale) {
        Words words = new Words(MessageFiles.texts());
        return found.missedInWords(CHANNEL).stream()
                .map(missed -> words.text(locale, missed))
                .toList();
    }

    @Test
    void aPeriodLongerThanTheWindowDoesNotCount() {
        Figure threeYears =
                new Figure("hours", LocalDate.of(2023, 11, 1), LocalDate.of(2026, 10, 31), BigDecimal.valueOf(10_000));

        assertThat(assess(CHANNEL, List.of(threeYears))
                        .groups()
                        .getFirst()
                        .rules()
                        .get(1)
                        .value())
                .isNull();
    }

    @Test
    void whatEndsAfterTheApplicationDoesNotCount() {
        assertThat(assess(CHANNEL, months("hours", LocalDate.of(2026, 11, 1), 1, 5000))
                        .groups()
                        .getFirst()
                        .rules()
                        .get(1)
                        .value())
                .isNull();
    }

    @Test
    void nobodyIsRefusedForWhatIsNotKnown() {
        assertThat(assess(CHANNEL, List.of()).outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void oneRuleOfAGroupMayBeEnough() {
        Criteria either = criteria(
                Mode.ANY,
                OnMiss.REVIEW,
                rule("subscribers", Aggregate.HIGHEST, 1000, YEAR),
                rule("hours", Aggregate.SUM, 4000, YEAR));

        assertThat(assess(either, months("subscribers", LocalDate.of(2026, 1, 1), 1, 1000))
                        .outcome())
                .isEqualTo(Outcome.MET);
        assertThat(assess(either, months("subscribers", LocalDate.of(2026, 1, 1), 1, 999))
                        .outcome())
                .isEqualTo(Outcome.REVIEW);
    }

    @Test
    void whereThereAreNoCriteriaAPersonLooks() {
        assertThat(assess(new Criteria(List.of(), List.of()), List.of()).outcome())
                .isEqualTo(Outcome.REVIEW);
    }

    @Test
    void whatEveryApplicationSaysHasNoWindow() {
        Criteria size = criteria(Mode.ALL, OnMiss.REVIEW, rule("employees", Aggregate.LATEST, 5, null));

        assertThat(Assessment.of(size, new Declared(null, 5, List.of()), APPLIED)
                        .outcome())
                .isEqualTo(Outcome.MET);
        assertThat(Assessment.of(size, new Declared(null, 4, List.of()), APPLIED)
                        .outcome())
                .isEqualTo(Outcome.REVIEW);
    }

    private static Assessment assess(Criteria criteria, List<Figure> figures) {
        return Assessment.of(criteria, new Declared(3, 10, figures), APPLIED);
    }

    private static Criteria criteria(Mode mode, OnMiss onMiss, Rule... rules) {
        return new Criteria(METRICS, List.of(new Group(mode, onMiss, List.of(rules))));
    }

    private static Rule rule(String metric, Aggregate aggregate, int threshold, @Nullable Window window) {
        return new Rule(metric, aggregate, Comparison.AT_LEAST, BigDecimal.valueOf(threshold), window);
    }

    private static List<Figure> months(String metric, LocalDate first, int count, int each) {
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LocalDate from = first.plusMonths(i);
            figures.add(new Figure(metric, from, from.plusMonths(1).minusDays(1), BigDecimal.valueOf(each)));
        }
        return figures;
    }
}
