package org.guildhall.duediligence.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.guildhall.duediligence.lists.ListedName.Strength;

/** The consolidated list of the UN Security Council. */
final class UnConsolidated {

    private UnConsolidated() {}

    static List<ListEntry> parse(ListFile file) {
        List<ListEntry> entries = new ArrayList<>();
        XmlRecords.read(
                file, "CONSOLIDATED_LIST", Set.of("INDIVIDUAL", "ENTITY"), record -> entries.add(entry(file, record)));
        return entries;
    }

    private static ListEntry entry(ListFile file, XmlElement record) {
        boolean person = record.name().equals("INDIVIDUAL");
        String id = record.text("REFERENCE_NUMBER").isEmpty() ? record.text("DATAID") : record.text("REFERENCE_NUMBER");
        if (id.isEmpty()) {
            throw new ListUnreadable(
                    "Expected a reference number for every entry of '%s', but one has none. Fetch it again."
                            .formatted(file.name()));
        }
        EntryDraft draft = new EntryDraft(id, person ? EntryKind.PERSON : EntryKind.ORGANISATION);
        draft.programme(record.text("UN_LIST_TYPE"));
        draft.name(record.joined("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"), Strength.PRIMARY);
        draft.name(record.text("NAME_ORIGINAL_SCRIPT"), Strength.STRONG);
        record.children(person ? "INDIVIDUAL_ALIAS" : "ENTITY_ALIAS")
                .forEach(alias -> draft.name(alias.text("ALIAS_NAME"), strength(alias.text("QUALITY"))));
        record.children("NATIONALITY").flatMap(of -> of.children("VALUE")).forEach(of -> draft.country(of.text()));
        record.children("INDIVIDUAL_DATE_OF_BIRTH").forEach(born -> birth(born, draft));
        record.children("INDIVIDUAL_PLACE_OF_BIRTH")
                .forEach(place -> draft.birthPlace(place.joined("CITY", "STATE_PROVINCE", "COUNTRY")));
        record.children("INDIVIDUAL_DOCUMENT").forEach(paper -> draft.number(paper.text("NUMBER")));
        if (!person) {
            record.children("ENTITY_ADDRESS").forEach(address -> draft.country(address.text("COUNTRY")));
        }
        draft.remark(record.text("COMMENTS1"));
        return draft.entry();
    }

    private static Strength strength(String quality) {
        return quality.toLowerCase(Locale.ROOT).equals("low") ? Strength.WEAK : Strength.STRONG;
    }

    private static void birth(XmlElement born, EntryDraft draft) {
        draft.birthDate(born.text("DATE").replaceFirst("T.*", ""));
        draft.birthDate(born.text("YEAR"));
        String from = born.text("FROM_YEAR");
        String to = born.text("TO_YEAR");
        if (from.matches("\\d{4}") && to.matches("\\d{4}")) {
            int last = Math.min(Integer.parseInt(to), Integer.parseInt(from) + 20);
            for (int year = Integer.parseInt(from); year <= last; year++) {
                draft.birthDate(String.valueOf(year));
            }
        }
    }
}
