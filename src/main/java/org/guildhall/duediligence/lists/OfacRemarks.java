package org.guildhall.duediligence.lists;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildhall.duediligence.lists.ListedName.Strength;

/** What the remarks of the SDN list tell: weak aliases, birth, nationality, numbers of papers and registers. */
final class OfacRemarks {

    /** An alias may have apostrophes of its own; two expressions read it in one pass, where one would look back and forth. */
    private static final Pattern ALIAS_BEGINS = Pattern.compile("[afn]\\.k\\.a\\. '");

    private static final Pattern ALIAS_ENDS = Pattern.compile("'(?=[;.]|$)");
    private static final Pattern BORN =
            Pattern.compile("(?:^|; )(?:alt\\. )?DOB (?:circa )?(?:(\\d{2}) )?(?:([A-Z][a-z]{2}) )?(\\d{4})");
    private static final Pattern BIRTH_PLACE = Pattern.compile("(?:^|; )(?:alt\\. )?POB ([^;]+?)(?=;|\\.$|$)");
    private static final Pattern COUNTRY =
            Pattern.compile("(?:^|; )(?:alt\\. )?(?:nationality|citizen) ([^;]+?)(?=;|\\.$|$)");
    private static final Pattern NUMBER = Pattern.compile(
            "(?:^|; )(?:alt\\. )?(?:Registration (?:Number|ID)|Tax ID No\\.|Passport|National ID No\\.|Identification Number"
                    + "|Company Number|Business Registration Number|Commercial Registry Number|Trade License No\\.|RUC #|NIT #"
                    + "|RIF #|R\\.F\\.C\\.|C\\.U\\.R\\.P\\.|Cedula No\\.|V\\.A\\.T\\. Number|D-U-N-S Number|Government Gazette Number"
                    + "|C\\.R\\. No\\.|UK Company Number|Legal Entity Number|Vessel Registration Identification|MMSI)"
                    + " ([A-Za-z0-9][A-Za-z0-9./-]{3,})");
    private static final Map<String, String> MONTHS = Map.ofEntries(
            Map.entry("Jan", "01"),
            Map.entry("Feb", "02"),
            Map.entry("Mar", "03"),
            Map.entry("Apr", "04"),
            Map.entry("May", "05"),
            Map.entry("Jun", "06"),
            Map.entry("Jul", "07"),
            Map.entry("Aug", "08"),
            Map.entry("Sep", "09"),
            Map.entry("Oct", "10"),
            Map.entry("Nov", "11"),
            Map.entry("Dec", "12"));

    private OfacRemarks() {}

    static void read(String remarks, EntryDraft draft) {
        Matcher begin = ALIAS_BEGINS.matcher(remarks);
        Matcher end = ALIAS_ENDS.matcher(remarks);
        for (int from = 0;
                begin.find(from) && end.find(Math.min(begin.end() + 1, remarks.length()));
                from = end.end()) {
            draft.name(remarks.substring(begin.end(), end.start()), Strength.WEAK);
        }
        Matcher born = BORN.matcher(remarks);
        while (born.find()) {
            draft.birthDate(date(born));
        }
        BIRTH_PLACE.matcher(remarks).results().forEach(found -> draft.birthPlace(found.group(1)));
        COUNTRY.matcher(remarks).results().forEach(found -> draft.country(found.group(1)));
        NUMBER.matcher(remarks).results().forEach(found -> draft.number(found.group(1)));
    }

    private static String date(Matcher born) {
        String month = born.group(2) == null ? null : MONTHS.get(born.group(2));
        if (month == null) {
            return born.group(3);
        }
        return born.group(3) + "-" + month + (born.group(1) == null ? "" : "-" + born.group(1));
    }
}
