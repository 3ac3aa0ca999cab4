package org.guildhall.duediligence.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.guildhall.duediligence.lists.Countries;
import org.guildhall.duediligence.lists.EntryKind;
import org.guildhall.duediligence.lists.ListEntry;
import org.guildhall.duediligence.lists.ListedName.Strength;
import org.guildhall.duediligence.matching.PartyQuery;
import org.guildhall.duediligence.screening.ScreeningMatch;
import org.guildhall.partners.Country;
import org.jspecify.annotations.Nullable;

/**
 * One line of two records side by side.
 *
 * @param given what the party told
 * @param listed what the list tells
 */
public record ComparedFact(String label, List<Value> given, List<Value> listed, Verdict verdict) {

    /** @param note what to know about the value; empty for nothing */
    public record Value(List<Word> words, String note) {

        boolean agrees() {
            return words.stream().allMatch(Word::same);
        }
    }

    public enum Verdict {
        AGREES("agrees"),
        PARTLY("agrees in part"),
        DIFFERS("differs"),
        ONLY_GIVEN("not on the list"),
        ONLY_LISTED("not given"),
        /** The list alone can tell such a thing. */
        NONE("");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** The records of a match, line by line; lines that neither side tells anything about are left out. */
    static List<ComparedFact> of(PartyQuery party, ScreeningMatch match) {
        ListEntry entry = match.entry();
        if (entry == null) {
            return List.of(
                    fact("Name", List.of(party.name()), List.of(match.listedName()), ComparedFact::words),
                    told("Programme", match.programme()));
        }
        ListEntry.Details details = entry.details();
        List<ComparedFact> facts = new ArrayList<>();
        facts.add(fact("Name", List.of(party.name()), List.of(entry.name()), ComparedFact::words));
        facts.add(aliases(party.name(), entry));
        facts.add(kind(party.kind(), entry.kind()));
        facts.add(fact("Date of birth", listed(party.birthDate()), details.birthDates(), ComparedFact::date));
        facts.add(fact("Place of birth", listed(party.birthPlace()), details.birthPlaces(), ComparedFact::words));
        facts.add(fact(
                party.kind() == EntryKind.PERSON ? "Nationality or country" : "Country",
                party.countries().stream().map(ComparedFact::country).toList(),
                details.countries().stream().map(ComparedFact::country).toList(),
                ComparedFact::whole));
        facts.add(fact(
                "Identifiers", listed(party.registrationNumber()), details.registrationNumbers(), ComparedFact::whole));
        facts.add(told("Programme", entry.programme()));
        facts.add(told("Remarks", entry.remarks() == null ? "" : entry.remarks()));
        return facts.stream()
                .filter(fact -> !fact.given().isEmpty() || !fact.listed().isEmpty())
                .toList();
    }

    private static ComparedFact aliases(String name, ListEntry entry) {
        List<Value> aliases = entry.names().stream()
                .skip(1)
                .map(alias -> new Value(
                        Word.of(alias.text(), List.of(name)), alias.strength() == Strength.WEAK ? "weak alias" : ""))
                .toList();
        boolean agrees = aliases.stream().anyMatch(Value::agrees);
        return new ComparedFact("Also known as", List.of(), aliases, agrees ? Verdict.AGREES : Verdict.NONE);
    }

    private static ComparedFact kind(EntryKind given, EntryKind listed) {
        List<String> told = listed == EntryKind.UNKNOWN ? List.of() : List.of(kind(listed));
        return fact("Kind", List.of(kind(given)), told, ComparedFact::whole);
    }

    private static String kind(EntryKind kind) {
        return switch (kind) {
            case PERSON -> "Person";
            case ORGANISATION -> "Organisation";
            case VESSEL -> "Ship";
            case AIRCRAFT -> "Aircraft";
            case UNKNOWN -> "Unknown";
        };
    }

    private static ComparedFact told(String label, String text) {
        return new ComparedFact(
                label,
                List.of(),
                text.isBlank() ? List.of() : List.of(new Value(List.of(Word.alone(text)), "")),
                Verdict.NONE);
    }

    private interface Compare {
        Value with(String text, List<String> others);
    }

    private static ComparedFact fact(String label, List<String> given, List<String> listed, Compare compare) {
        List<Value> ours =
                given.stream().map(text -> compare.with(text, listed)).toList();
        List<Value> theirs =
                listed.stream().map(text -> compare.with(text, given)).toList();
        Verdict verdict =
                given.isEmpty() ? Verdict.ONLY_LISTED : listed.isEmpty() ? Verdict.ONLY_GIVEN : verdict(ours, theirs);
        return new ComparedFact(label, ours, theirs, verdict);
    }

    /** One whole value in common is enough: nobody has all nationalities of another. */
    private static Verdict verdict(List<Value> ours, List<Value> theirs) {
        Verdict one = verdict(ours);
        Verdict other = verdict(theirs);
        if (one == Verdict.AGREES && other == Verdict.AGREES) {
            return Verdict.AGREES;
        }
        return one == Verdict.DIFFERS ? Verdict.DIFFERS : Verdict.PARTLY;
    }

    private static Verdict verdict(List<Value> values) {
        if (values.stream().anyMatch(Value::agrees)) {
            return Verdict.AGREES;
        }
        boolean some = values.stream().flatMap(value -> value.words().stream()).anyMatch(Word::same);
        return some ? Verdict.PARTLY : Verdict.DIFFERS;
    }

    private static Value words(String text, List<String> others) {
        return new Value(Word.of(text, others), "");
    }

    private static Value whole(String text, List<String> others) {
        boolean same = others.stream().anyMatch(text::equalsIgnoreCase);
        return new Value(List.of(Word.compared(text, !others.isEmpty(), same)), "");
    }

    /** Whether a list that knows the year only agrees is seen from the part that both sides tell. */
    private static Value date(String text, List<String> others) {
        String same = others.stream()
                .filter(other -> text.startsWith(other) || other.startsWith(text))
                .map(other -> other.length() < text.length() ? other : text)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        String rest = text.substring(same.length());
        return new Value(
                Stream.of(Word.compared(same, true, true), Word.compared(rest, !others.isEmpty(), false))
                        .filter(part -> !part.text().isEmpty())
                        .toList(),
                "");
    }

    private static String country(String code) {
        String iso = Countries.code(code);
        return iso.length() == 2 ? Country.name(iso) : code;
    }

    private static List<String> listed(@Nullable String value) {
        return value == null || value.isBlank() ? List.of() : List.of(value);
    }
}
