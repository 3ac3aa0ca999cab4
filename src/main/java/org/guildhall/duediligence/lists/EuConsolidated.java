package org.guildhall.duediligence.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.guildhall.duediligence.lists.ListedName.Strength;

/** The consolidated list of persons, groups and entities subject to EU financial sanctions. */
final class EuConsolidated {

    private EuConsolidated() {}

    static List<ListEntry> parse(ListFile file) {
        List<ListEntry> entries = new ArrayList<>();
        XmlRecords.read(file, "export", Set.of("sanctionEntity"), record -> entries.add(entry(file, record)));
        return entries;
    }

    private static ListEntry entry(ListFile file, XmlElement record) {
        String id = record.attribute("euReferenceNumber").isEmpty()
                ? record.attribute("logicalId")
                : record.attribute("euReferenceNumber");
        if (id.isEmpty()) {
            throw new ListUnreadable(
                    "Expected a reference number for every entry of '%s', but one has none. Fetch it again."
                            .formatted(file.name()));
        }
        EntryDraft draft = new EntryDraft(id, kind(record));
        draft.programme(record.children("regulation")
                .map(regulation -> regulation.attribute("programme"))
                .filter(programme -> !programme.isEmpty())
                .findFirst()
                .orElse(""));
        boolean[] primary = {true};
        record.children("nameAlias").forEach(alias -> {
            draft.name(name(alias), strength(alias, primary[0]));
            primary[0] = false;
        });
        record.children("citizenship").forEach(of -> country(of, draft));
        record.children("address").forEach(of -> country(of, draft));
        record.children("birthdate").forEach(born -> {
            draft.birthDate(born.attribute("birthdate"));
            draft.birthDate(born.attribute("year"));
            draft.birthPlace((born.attribute("city") + " " + born.attribute("countryDescription")).strip());
        });
        record.children("identification").forEach(paper -> draft.number(paper.attribute("number")));
        record.children("remark").forEach(remark -> draft.remark(remark.text()));
        return draft.entry();
    }

    private static EntryKind kind(XmlElement record) {
        return record.children("subjectType")
                        .anyMatch(type -> type.attribute("code").equals("person")
                                || type.attribute("classificationCode").equals("P"))
                ? EntryKind.PERSON
                : EntryKind.ORGANISATION;
    }

    private static String name(XmlElement alias) {
        String whole = alias.attribute("wholeName");
        return whole.isEmpty()
                ? "%s %s %s"
                        .formatted(
                                alias.attribute("firstName"),
                                alias.attribute("middleName"),
                                alias.attribute("lastName"))
                : whole;
    }

    private static Strength strength(XmlElement alias, boolean first) {
        if (first) {
            return Strength.PRIMARY;
        }
        return alias.attribute("strong").equals("false") ? Strength.WEAK : Strength.STRONG;
    }

    private static void country(XmlElement of, EntryDraft draft) {
        // "00" stands for unknown.
        if (!of.attribute("countryIso2Code").equals("00")) {
            draft.country(of.attribute("countryIso2Code"));
        }
    }
}
