package org.guildhall.duediligence.canaries;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * What the canaries of a day told.
 *
 * @param results by how the listed names were disguised
 * @param applicants ordinary applicants looked up
 * @param reviewed how many of those somebody would have to review for nothing
 */
public record CanaryDay(
        LocalDate day,
        Instant ranAt,
        String listVersion,
        String matcherVersion,
        Map<Mutation, Result> results,
        int applicants,
        int reviewed) {

    public record Result(int tried, int found) {}

    public int tried() {
        return results.values().stream().mapToInt(Result::tried).sum();
    }

    public int found() {
        return results.values().stream().mapToInt(Result::found).sum();
    }

    /** Share of disguised listed names that were found; 1 when none could be tried. */
    public double recall() {
        return tried() == 0 ? 1 : (double) found() / tried();
    }

    public double falsePositives() {
        return applicants == 0 ? 0 : (double) reviewed / applicants;
    }
}
