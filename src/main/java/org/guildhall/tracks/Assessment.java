package org.guildhall.tracks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.guildhall.languages.Wording;
import org.guildhall.tracks.Criteria.Aggregate;
import org.guildhall.tracks.Criteria.Group;
import org.guildhall.tracks.Criteria.Metric;
import org.guildhall.tracks.Criteria.Mode;
import org.guildhall.tracks.Criteria.OnMiss;
import org.guildhall.tracks.Criteria.Rule;
import org.guildhall.tracks.Criteria.Window;
import org.guildhall.tracks.Declared.Figure;
import org.jspecify.annotations.Nullable;

/**
 * What the criteria of a track say of what somebody declared.
 *
 * @param on day on which all windows end
 */
public record Assessment(LocalDate on, List<GroupFound> groups) {

    /** @param met all rules, or one of them, as the group asks */
    public record GroupFound(Mode mode, OnMiss onMiss, boolean met, List<RuleFound> rules) {}

    /**
     * @param from first day of the window; null without one
     * @param value what was declared comes to; null when nothing that counts was declared
     * @param missingBy by how much it misses the threshold; null when it does not, or nothing is known
     */
    public record RuleFound(
            Rule rule,
            @Nullable LocalDate from,
            @Nullable BigDecimal value,
            boolean met,
            @Nullable BigDecimal missingBy) {}

    /** What becomes of the applicant, from best to worst. */
    public enum Outcome {
        MET("met"),
        UNKNOWN("unknown"),
        REVIEW("review"),
        REFUSE("refuse");

        private final String code;

        Outcome(String code) {
            this.code = code;
        }

        /** What the decision on eligibility calls it. */
        public String code() {
            return code;
        }
    }

    /** @param on day of the application */
    public static Assessment of(Criteria criteria, Declared declared, LocalDate on) {
        return new Assessment(
                on,
                criteria.groups().stream()
                        .map(group -> found(group, criteria, declared, on))
                        .toList());
    }

    public Outcome outcome() {
        return groups.stream()
                .map(Assessment::outcome)
                .max(Comparator.naturalOrder())
                .orElse(Outcome.REVIEW);
    }

    private static Outcome outcome(GroupFound group) {
        if (group.met()) {
            return Outcome.MET;
        }
        // Nobody is refused for what is not known.
        boolean known = group.rules().stream().anyMatch(rule -> !rule.met() && rule.value() != null);
        return !known ? Outcome.UNKNOWN : group.onMiss() == OnMiss.REFUSE ? Outcome.REFUSE : Outcome.REVIEW;
    }

    private static GroupFound found(Group group, Criteria criteria, Declared declared, LocalDate on) {
        List<RuleFound> rules = group.rules().stream()
                .map(rule -> found(rule, criteria, declared, on))
                .toList();
        boolean met = group.mode() == Mode.ALL
                ? rules.stream().allMatch(RuleFound::met)
                : rules.stream().anyMatch(RuleFound::met);
        return new GroupFound(group.mode(), group.onMiss(), met, rules);
    }

    private static RuleFound found(Rule rule, Criteria criteria, Declared declared, LocalDate on) {
        Window window = rule.window();
        LocalDate from = window == null ? null : start(window, on);
        BigDecimal value = from == null ? declared.standing(rule.metric()) : windowed(rule, from, on, declared);
        boolean met = value != null && rule.comparison().holds(value, rule.threshold());
        BigDecimal missingBy =
                value == null || met ? null : rule.threshold().subtract(value).abs();
        return new RuleFound(rule, from, value, met, missingBy);
    }

    /** First day of a window whose last day is given. */
    private static LocalDate start(Window window, LocalDate last) {
        LocalDate dayBefore =
                switch (window.unit()) {
                    case DAYS -> last.minusDays(window.length());
                    case MONTHS -> last.minusMonths(window.length());
                    case YEARS -> last.minusYears(window.length());
                };
        return dayBefore.plusDays(1);
    }

    /** A figure counts when its period ends in the window and is no longer than it, so that twelve months are twelve. */
    private static @Nullable BigDecimal windowed(Rule rule, LocalDate from, LocalDate on, Declared declared) {
        long longest = ChronoUnit.DAYS.between(from, on);
        List<Figure> counting = declared.figures().stream()
                .filter(figure -> figure.metric().equals(rule.metric()))
                .filter(figure -> !figure.to().isBefore(from) && !figure.to().isAfter(on))
                .filter(figure -> ChronoUnit.DAYS.between(figure.from(), figure.to()) <= longest)
                .toList();
        if (rule.aggregate() == Aggregate.SUM) {
            return counting.stream().map(Figure::value).reduce(BigDecimal::add).orElse(null);
        }
        Comparator<Figure> order = rule.aggregate() == Aggregate.LATEST
                ? Comparator.comparing(Figure::to)
                : Comparator.comparing(Figure::value);
        Optional<Figure> chosen = counting.stream().max(order);
        return chosen.map(Figure::value).orElse(null);
    }

    /** Rules that were not met in groups that were not met. */
    public List<RuleFound> missed() {
        return groups.stream()
                .filter(group -> !group.met())
                .flatMap(group -> group.rules().stream())
                .filter(rule -> !rule.met())
                .toList();
    }

    /** What was missed, a sentence for each rule. */
    public List<Wording> missedInWords(Criteria criteria) {
        return missed().stream().map(rule -> missed(rule, criteria)).toList();
    }

    private static Wording missed(RuleFound found, Criteria criteria) {
        Wording needed = needed(found.rule(), found.from(), criteria);
        if (found.value() == null) {
            return Wording.of("tracks.missed.unknown", needed);
        }
        BigDecimal by = Objects.requireNonNull(found.missingBy());
        return switch (found.rule().comparison()) {
            case AT_LEAST -> Wording.of("tracks.missed.too-few", needed, found.value(), by);
            case AT_MOST -> Wording.of("tracks.missed.too-many", needed, found.value(), by);
        };
    }

    private static Wording needed(Rule rule, @Nullable LocalDate from, Criteria criteria) {
        Metric metric = criteria.metric(rule.metric()).orElse(new Metric(rule.metric(), rule.metric(), ""));
        // What managers named is said as they named it.
        Object label = metric.standing() ? Wording.of("tracks.metric." + metric.code()) : metric.label();
        Object unit = metric.standing() ? Wording.of("tracks.unit." + metric.code()) : metric.unit();
        Wording needed =
                switch (rule.comparison()) {
                    case AT_LEAST -> Wording.of("tracks.missed.at-least", label, rule.threshold(), unit);
                    case AT_MOST -> Wording.of("tracks.missed.at-most", label, rule.threshold(), unit);
                };
        return from == null ? needed : Wording.of("tracks.missed.since", needed, from);
    }
}
