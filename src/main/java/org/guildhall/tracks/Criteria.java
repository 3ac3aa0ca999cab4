package org.guildhall.tracks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When an applicant fits a track: every group has to be met.
 *
 * @param metrics what the rules measure besides what every application says
 */
public record Criteria(List<Metric> metrics, List<Group> groups) {

    public static final Metric YEARS_IN_BUSINESS = new Metric("yearsInBusiness", "Years in business", "years");
    public static final Metric EMPLOYEES = new Metric("employees", "Employees", "people");

    public Criteria {
        metrics = metrics == null ? List.of() : List.copyOf(metrics);
        groups = groups == null ? List.of() : List.copyOf(groups);
    }

    /**
     * Something an applicant declares figures of, each for a period.
     *
     * @param code its name in the form and with the figures
     * @param unit as it is read after a number, such as "hours"
     */
    public record Metric(String code, String label, String unit) {

        public Metric {
            code = code.strip();
            label = label.strip();
            unit = unit.strip();
        }

        /** Whether every application says it, without a period. */
        public boolean standing() {
            return code.equals(YEARS_IN_BUSINESS.code) || code.equals(EMPLOYEES.code);
        }
    }

    /** Rules of which all, or any one, have to be met. */
    public record Group(Mode mode, OnMiss onMiss, List<Rule> rules) {

        public Group {
            rules = List.copyOf(rules);
        }
    }

    public enum Mode {
        ALL,
        ANY
    }

    /** What becomes of an applicant who does not meet a group. */
    public enum OnMiss {
        REVIEW,
        REFUSE
    }

    /**
     * @param metric code of a metric
     * @param window over which figures count; null for what every application says
     */
    public record Rule(
            String metric,
            Aggregate aggregate,
            Comparison comparison,
            BigDecimal threshold,
            @Nullable Window window) {}

    /** What is made of the figures in the window. */
    public enum Aggregate {
        SUM,
        LATEST,
        HIGHEST
    }

    public enum Comparison {
        AT_LEAST,
        AT_MOST;

        boolean holds(BigDecimal value, BigDecimal threshold) {
            return this == AT_LEAST ? value.compareTo(threshold) >= 0 : value.compareTo(threshold) <= 0;
        }
    }

    /** A rolling window that ends on the day of the application. */
    public record Window(int length, Unit unit) {

        public enum Unit {
            DAYS,
            MONTHS,
            YEARS
        }
    }

    /** Everything that rules may measure. */
    public List<Metric> measurable() {
        return Stream.concat(Stream.of(YEARS_IN_BUSINESS, EMPLOYEES), metrics.stream())
                .toList();
    }

    public Optional<Metric> metric(String code) {
        return measurable().stream()
                .filter(metric -> metric.code().equals(code))
                .findFirst();
    }
}
