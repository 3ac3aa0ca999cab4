package org.guildhall.duediligence.screening;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.guildhall.duediligence.lists.ListEntry;
import org.guildhall.duediligence.lists.ListFile;
import org.guildhall.duediligence.lists.ListVersionHash;
import org.guildhall.duediligence.matching.PartyQuery;
import org.guildhall.partners.Party;
import org.jspecify.annotations.Nullable;

/** Says in one word who somebody is, so that a change of it is noticed: names, dates, places, countries, numbers. */
public final class ContentHash {

    private static final String BETWEEN = "\u001f";

    private ContentHash() {}

    /** Of a list entry; the order in which the list tells things does not matter. */
    public static String of(ListEntry entry) {
        ListEntry.Details details = entry.details();
        List<String> facts = new ArrayList<>();
        facts.add(entry.kind().name());
        entry.names().stream()
                .map(name -> "name " + name.strength() + " " + name.text())
                .sorted()
                .forEach(facts::add);
        add(facts, "born", details.birthDates());
        add(facts, "in", details.birthPlaces());
        add(facts, "country", details.countries());
        add(facts, "number", details.registrationNumbers());
        return sha256(facts);
    }

    /** Of a party: what of it is compared with lists. */
    public static String of(Party party) {
        PartyQuery asked = PartyFacts.of(party);
        List<String> facts = new ArrayList<>();
        facts.add(asked.kind().name());
        facts.add("name " + asked.name());
        add(facts, "born", listed(asked.birthDate()));
        add(facts, "in", listed(asked.birthPlace()));
        add(facts, "country", asked.countries());
        add(facts, "number", listed(asked.registrationNumber()));
        return sha256(facts);
    }

    private static List<String> listed(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }

    private static void add(List<String> facts, String what, Collection<String> values) {
        values.stream().map(value -> what + " " + value).sorted().forEach(facts::add);
    }

    private static String sha256(List<String> facts) {
        byte[] text = String.join(BETWEEN, facts).getBytes(StandardCharsets.UTF_8);
        return ListVersionHash.of(List.of(new ListFile("facts", text)));
    }
}
