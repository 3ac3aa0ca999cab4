package org.guildhall.duediligence.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guildhall.duediligence.lists.Countries;
import org.guildhall.duediligence.lists.EntryKind;
import org.guildhall.duediligence.lists.ListEntry;

/**
 * What speaks for and against two being the same besides their names.
 *
 * @param factor what the score of the names is multiplied by, above 0 and at most 1
 * @param floor the score that is reached whatever the names say
 */
record Evidence(double factor, double floor, List<String> reasons) {

    private static final double NOT_LISTED = 0.995;
    private static final double OTHER_BIRTH = 0.85;
    private static final double OTHER_COUNTRY = 0.96;
    private static final double OTHER_PLACE = 0.98;
    private static final double OTHER_NUMBER = 0.98;
    private static final double SAME_NUMBER = 0.95;
    private static final int SHORTEST_NUMBER = 5;

    static Evidence of(PartyQuery party, ListEntry entry) {
        List<String> reasons = new ArrayList<>();
        double factor = 1;
        if (party.kind() == EntryKind.PERSON) {
            factor *= birthDate(party, entry, reasons) * birthPlace(party, entry, reasons);
        }
        factor *= countries(party, entry, reasons);
        String number = party.registrationNumber() == null ? "" : number(party.registrationNumber());
        double floor = 0;
        if (number.length() >= SHORTEST_NUMBER) {
            List<String> listed = entry.details().registrationNumbers();
            if (listed.stream().anyMatch(of -> number(of).equals(number))) {
                boolean abroad = otherCountry(party, entry);
                floor = abroad ? 0 : SAME_NUMBER;
                reasons.add(
                        abroad ? "the same registration number in another country" : "the same registration number");
            } else if (!listed.isEmpty()) {
                factor *= OTHER_NUMBER;
                reasons.add("other registration numbers on the list");
            }
        }
        return new Evidence(factor, floor, reasons);
    }

    /** Letters and digits of a number, upper case. */
    static String number(String written) {
        return written.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    private static double birthDate(PartyQuery party, ListEntry entry, List<String> reasons) {
        String born = party.birthDate();
        if (born == null || born.isBlank()) {
            return 1;
        }
        Optional<BirthDates.Likeness> best =
                BirthDates.best(born, entry.details().birthDates());
        if (best.isEmpty()) {
            reasons.add("no date of birth on the list");
            return NOT_LISTED;
        }
        reasons.add(best.get().reason());
        return best.get().different() ? OTHER_BIRTH : best.get().factor();
    }

    private static double birthPlace(PartyQuery party, ListEntry entry, List<String> reasons) {
        List<String> listed = entry.details().birthPlaces();
        String place = party.birthPlace();
        if (place == null || place.isBlank() || listed.isEmpty()) {
            return 1;
        }
        Name asked = Names.parse(place, EntryKind.UNKNOWN);
        boolean shared = listed.stream()
                .map(of -> Names.parse(of, EntryKind.UNKNOWN))
                .anyMatch(of -> Alignment.of(asked, of).pairs().stream().anyMatch(pair -> pair.weight() >= 0.5));
        reasons.add(shared ? "places of birth agree" : "another place of birth");
        return shared ? 1 : OTHER_PLACE;
    }

    /** Registers count for themselves: their numbers say nothing about a company of another country. */
    private static boolean otherCountry(PartyQuery party, ListEntry entry) {
        List<String> listed = entry.details().countries();
        return !party.countries().isEmpty()
                && !listed.isEmpty()
                && party.countries().stream().map(Countries::code).noneMatch(listed::contains);
    }

    private static double countries(PartyQuery party, ListEntry entry, List<String> reasons) {
        List<String> listed = entry.details().countries();
        if (party.countries().isEmpty()) {
            return 1;
        }
        if (listed.isEmpty()) {
            reasons.add("no country on the list");
            return NOT_LISTED;
        }
        boolean other = otherCountry(party, entry);
        reasons.add(other ? "no country in common" : "a country in common");
        return other ? OTHER_COUNTRY : 1;
    }
}
