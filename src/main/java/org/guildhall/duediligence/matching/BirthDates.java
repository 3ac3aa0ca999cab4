package org.guildhall.duediligence.matching;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Compares dates of birth, of which a list may know the year only. */
final class BirthDates {

    private BirthDates() {}

    /** @param factor 1 for the same day; 0 when they differ */
    record Likeness(double factor, String reason) {
        boolean different() {
            return factor == 0;
        }
    }

    /** The likest of the listed dates; empty when none is listed. */
    static Optional<Likeness> best(String asked, List<String> listed) {
        return listed.stream()
                .filter(date -> date.length() >= 4)
                .map(date -> compare(asked, date))
                .max(Comparator.comparingDouble(Likeness::factor));
    }

    private static Likeness compare(String asked, String listed) {
        if (asked.equals(listed)) {
            return new Likeness(1, "born on the same date (%s)".formatted(listed));
        }
        if (asked.startsWith(listed) || listed.startsWith(asked)) {
            return new Likeness(0.998, "born in the same year (%s)".formatted(listed));
        }
        if (dayAndMonthSwapped(asked, listed)) {
            return new Likeness(0.985, "dates of birth agree when day and month are swapped (%s)".formatted(listed));
        }
        int years = Math.abs(year(asked) - year(listed));
        if (years == 0) {
            return new Likeness(0.97, "born in the same year, on another day (%s)".formatted(listed));
        }
        return years == 1
                ? new Likeness(0.96, "born a year apart (%s)".formatted(listed))
                : new Likeness(0, "born on another date (%s)".formatted(listed));
    }

    private static boolean dayAndMonthSwapped(String a, String b) {
        return a.length() == 10
                && b.length() == 10
                && a.substring(0, 4).equals(b.substring(0, 4))
                && a.substring(5, 7).equals(b.substring(8))
                && a.substring(8).equals(b.substring(5, 7));
    }

    private static int year(String date) {
        try {
            return Integer.parseInt(date.substring(0, Math.min(4, date.length())));
        } catch (NumberFormatException noYear) {
            return Integer.MIN_VALUE / 2;
        }
    }
}
