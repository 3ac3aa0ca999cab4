package org.guildhall.tracks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an applicant says about itself that criteria measure. */
public record Declared(
        @Nullable Integer yearsInBusiness, @Nullable Integer employees, List<Figure> figures) {

    public Declared {
        figures = figures == null ? List.of() : List.copyOf(figures);
    }

    /**
     * One figure for one period.
     *
     * @param metric code of the metric
     * @param from first day of the period
     * @param to last day of the period
     */
    public record Figure(String metric, LocalDate from, LocalDate to, BigDecimal value) {

        /** As a line for whoever reviews it. */
        public OwnAnswers.Answer words(Criteria criteria) {
            Criteria.Metric said = criteria.metric(metric).orElseGet(() -> new Criteria.Metric(metric, metric, ""));
            return new OwnAnswers.Answer(
                    metric,
                    "%s, %s to %s".formatted(said.label(), from, to),
                    (value.stripTrailingZeros().toPlainString() + " " + said.unit()).strip());
        }

        public boolean overlaps(Figure other) {
            return metric.equals(other.metric) && !from.isAfter(other.to) && !other.from.isAfter(to);
        }
    }

    /** What every application says, as a number; null when it is not said or is no such metric. */
    @Nullable BigDecimal standing(String metric) {
        Integer value = metric.equals(Criteria.YEARS_IN_BUSINESS.code())
                ? yearsInBusiness
                : metric.equals(Criteria.EMPLOYEES.code()) ? employees : null;
        return value == null ? null : BigDecimal.valueOf(value);
    }
}
