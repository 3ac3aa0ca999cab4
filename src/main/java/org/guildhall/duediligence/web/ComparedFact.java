package org.guildhall.duediligence.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.guildhall.duediligence.lists.Countries;
import org.guildhall.duediligence.lists.EntryKind;
import org.guildhall.duediligence.lists.ListEntry;
import org.guildhall.duediligence.lists.ListedName.Strength;
import org.guildhall.duediligence.matching.PartyQuery;
import org.guildhall.duediligence.screening.ScreeningMatch;
import org.guildhall.languages.Words;
import org.guildhall.partners.Country;
import org.jspecify.annotations.Nullable;

/**
 * One line of two records side by side.
 *
 * @param key tail of the message that says what it is about
 * @param given what the party told
 * @param listed what the list tells
 */
public record ComparedFact(String key, List<Value> given, List<Value> listed, Verdict verdict) {

    /** @param weak whether it is a name that the list itself does not rely on */
    public record Value(List<Word> words, boolean weak) {

        boolean agrees() {
            return words.stream().allMatch(Word::same);
        }
    }

    public enum Verdict {
        AGREES,
        PARTLY,
        DIFFERS,
        ONLY_GIVEN,
        ONLY_LISTED,
        /** The list alone can tell such a thing. */
        NONE;

        /** Tail of its message. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The records of a match, line by line; lines that neither side tells anything about are left out. */
    static List<ComparedFact> of(PartyQuery party, ScreeningMatch match, Words words) {
        ListEntry entry = match.entry();
        if (entry == null) {
            return List.of(
                    fact("name", List.of(party.name()), List.of(match.listedName()), ComparedFact::words),
                    told("programme", match.programme()));
        }
        ListEntry.Details details = entry.details();
        List<ComparedFact> facts = new ArrayList<>();
        facts.add(fact("name", List.of(party.name()), List.of(entry.name()), ComparedFact::words));
        facts.add(aliases(party.name(), entry));
        facts.add(kind(party.kind(), entry.kind(), words));
        facts.add(fact("birth-date", listed(party.birthDate()), details.birthDates(), ComparedFact::date));
        facts.add(fact("birth-place", listed(party.birthPlace()), details.birthPlaces(), ComparedFact::words));
        facts.add(fact(
                party.kind() == EntryKind.PERSON ? "nationality" : "country",
                party.countries().stream().map(code -> country(code, words)).toList(),
                details.countries().stream().map(code -> country(code, words)).toList(),
                ComparedFact::whole));
        facts.add(fact(
                "identifiers", listed(party.registrationNumber()), details.registrationNumbers(), ComparedFact::whole));
        facts.add(told("programme", entry.programme()));
        facts.add(told("remarks", entry.remarks() == null ? "" : entry.remarks()));
        return facts.stream()
                .filter(fact -> !fact.given().isEmpty() || !fact.listed().isEmpty())
                .toList();
    }

    private static ComparedFact aliases(String name, ListEntry entry) {
        List<Value> aliases = entry.names().stream()
                .skip(1)
                .map(alias -> new Value(Word.of(alias.text(), List.of(name)), alias.strength() == Strength.WEAK))
                .toList();
        boolean agrees = aliases.stream().anyMatch(Value::agrees);
        return new ComparedFact("also-known-as", List.of(), aliases, agrees ? Verdict.AGREES : Verdict.NONE);
    }

    private static ComparedFact kind(EntryKind given, EntryKind listed, Words words) {
        List<String> told = listed == EntryKind.UNKNOWN ? List.of() : List.of(words.of(listed));
        return fact("kind", List.of(words.of(given)), told, ComparedFact::whole);
    }

    private static ComparedFact told(String key, String text) {
        return new ComparedFact(
                key,
                List.of(),
                text.isBlank() ? List.of() : List.of(new Value(List.of(Word.alone(text)), false)),
                Verdict.NONE);
    }

    private interface Compare {
        Value with(String text, List<String> others);
    }

    private static ComparedFact fact(String key, List<String> given, List<String> listed, Compare compare) {
        List<Value> ours =
                given.stream().map(text -> compare.with(text, listed)).toList();
        List<Value> theirs =
                listed.stream().map(text -> compare.with(text, given)).toList();
        Verdict verdict =
                given.isEmpty() ? Verdict.ONLY_LISTED : listed.isEmpty() ? Verdict.ONLY_GIVEN : verdict(ours, theirs);
        return new ComparedFact(key, ours, theirs, verdict);
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
        return new Value(Word.of(text, others), false);
    }

    private static Value whole(String text, List<String> others) {
        boolean same = others.stream().anyMatch(text::equalsIgnoreCase);
        return new Value(List.of(Word.compared(text, !others.isEmpty(), same)), false);
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
                false);
    }

    private static String country(String code, Words words) {
        String iso = Countries.code(code);
        return iso.length() == 2 ? Country.name(iso, words.locale()) : code;
    }

    private static List<String> listed(@Nullable String value) {
        return value == null || value.isBlank() ? List.of() : List.of(value);
    }
}
