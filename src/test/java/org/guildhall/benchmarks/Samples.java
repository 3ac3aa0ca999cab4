package org.guildhall.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, several times over. */
final class Samples {

    private final List<Double> values = new ArrayList<>();

    void add(double value) {
        values.add(value);
    }

    double median() {
        return percentile(50);
    }

    /** The value below which so many of a hundred samples lie, between two samples if need be. */
    double percentile(double percent) {
        List<Double> sorted = values.stream().sorted().toList();
        double place = (sorted.size() - 1) * percent / 100;
        int below = (int) place;
        int above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (sorted.get(above) - sorted.get(below)) * (place - below);
    }

    /** Median and spread, such as {@code 20.1 (18.0 to 22.5, n=5)}. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%.2f (%.2f to %.2f, n=%d)", median(), percentile(0), percentile(100), values.size());
    }
}
