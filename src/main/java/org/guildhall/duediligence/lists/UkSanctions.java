package org.guildhall.duediligence.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildhall.duediligence.lists.ListedName.Strength;

/** The UK Sanctions List in XML. */
final class UkSanctions {

    /** Days and months that are not known are written in letters: {@code dd/mm/1950}. */
    private static final Pattern BORN = Pattern.compile("(\\d{2}|dd)/(\\d{2}|mm)/(\\d{4})");

    private UkSanctions() {}

    static List<ListEntry> parse(ListFile file) {
        List<ListEntry> entries = new ArrayList<>();
        XmlRecords.read(file, "Designations", Set.of("Designation"), record -> entries.add(entry(file, record)));
        return entries;
    }

    private static ListEntry entry(ListFile file, XmlElement record) {
        String id = record.text("UniqueID");
        if (id.isEmpty()) {
            throw new ListUnreadable(
                    "Expected a UniqueID for every designation of '%s', but one has none. Fetch it again."
                            .formatted(file.name()));
        }
        EntryDraft draft = new EntryDraft(id, kind(record.text("IndividualEntityShip")));
        draft.programme(record.text("RegimeName"));
        record.all("Name")
                .forEach(name -> draft.name(
                        name.joined("Name1", "Name2", "Name3", "Name4", "Name5", "Name6"),
                        strength(name.text("NameType"), name.text("AliasStrength"))));
        record.all("NonLatinName").forEach(name -> draft.name(name.text("NameNonLatinScript"), Strength.STRONG));
        record.all("DOB").forEach(born -> draft.birthDate(date(born.text())));
        record.all("Nationality").forEach(of -> draft.country(of.text()));
        record.all("AddressCountry").forEach(of -> draft.country(of.text()));
        record.all("Location").forEach(place -> draft.birthPlace(place.joined("TownOfBirth", "CountryOfBirth")));
        for (String number :
                List.of("PassportNumber", "NationalIdentifierNumber", "BusinessRegistrationNumber", "IMONumber")) {
            record.all(number).forEach(of -> draft.number(of.text()));
        }
        record.all("OtherInformation").forEach(of -> draft.remark(of.text()));
        return draft.entry();
    }

    static EntryKind kind(String word) {
        return switch (word) {
            case "Individual" -> EntryKind.PERSON;
            case "Ship" -> EntryKind.VESSEL;
            default -> EntryKind.ORGANISATION;
        };
    }

    static Strength strength(String nameType, String aliasStrength) {
        if (nameType.strip().equalsIgnoreCase("primary name")) {
            return Strength.PRIMARY;
        }
        return aliasStrength.strip().toLowerCase(Locale.ROOT).startsWith("low") ? Strength.WEAK : Strength.STRONG;
    }

    static String date(String written) {
        Matcher born = BORN.matcher(written.toLowerCase(Locale.ROOT));
        if (!born.matches()) {
            return "";
        }
        String year = born.group(3);
        if (born.group(2).equals("mm")) {
            return year;
        }
        String month = year + "-" + born.group(2);
        return born.group(1).equals("dd") ? month : month + "-" + born.group(1);
    }
}
