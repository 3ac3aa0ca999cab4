package org.guildhall.duediligence.lists;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Countries by the words lists have for them. */
public final class Countries {

    private static final Map<String, String> CODES = codes();

    private Countries() {}

    /** ISO 3166-1 alpha-2 in lower case; an unknown word comes back in lower case. */
    public static String code(String word) {
        String key = key(word);
        String known = CODES.get(key);
        return known == null ? key : known;
    }

    private static String key(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String iso : Locale.getISOCountries()) {
            Locale country = Locale.of("", iso);
            String code = iso.toLowerCase(Locale.ROOT);
            codes.put(code, code);
            codes.put(country.getISO3Country().toLowerCase(Locale.ROOT), code);
            codes.put(key(country.getDisplayCountry(Locale.ENGLISH)), code);
        }
        // Names that lists use besides the common English one.
        Map.ofEntries(
                        Map.entry("korea, north", "kp"),
                        Map.entry("democratic people's republic of korea", "kp"),
                        Map.entry("dprk", "kp"),
                        Map.entry("korea, south", "kr"),
                        Map.entry("republic of korea", "kr"),
                        Map.entry("burma", "mm"),
                        Map.entry("myanmar", "mm"),
                        Map.entry("congo, democratic republic of the", "cd"),
                        Map.entry("democratic republic of the congo", "cd"),
                        Map.entry("congo, republic of the", "cg"),
                        Map.entry("iran (islamic republic of)", "ir"),
                        Map.entry("islamic republic of iran", "ir"),
                        Map.entry("syrian arab republic", "sy"),
                        Map.entry("russian federation", "ru"),
                        Map.entry("united kingdom of great britain and northern ireland", "gb"),
                        Map.entry("uk", "gb"),
                        Map.entry("united states of america", "us"),
                        Map.entry("usa", "us"),
                        Map.entry("cote d ivoire", "ci"),
                        Map.entry("cote d'ivoire", "ci"),
                        Map.entry("turkey", "tr"),
                        Map.entry("türkiye", "tr"),
                        Map.entry("czech republic", "cz"),
                        Map.entry("west bank", "ps"),
                        Map.entry("palestinian", "ps"),
                        Map.entry("region: gaza", "ps"),
                        Map.entry("bosnia and herzegovina", "ba"),
                        Map.entry("macedonia, the former yugoslav republic of", "mk"),
                        Map.entry("united republic of tanzania", "tz"),
                        Map.entry("viet nam", "vn"),
                        Map.entry("the gambia", "gm"),
                        Map.entry("bahamas, the", "bs"),
                        Map.entry("venezuela (bolivarian republic of)", "ve"),
                        Map.entry("republic of moldova", "md"),
                        Map.entry("state of palestine", "ps"),
                        Map.entry("libyan arab jamahiriya", "ly"))
                .forEach(codes::put);
        return Map.copyOf(codes);
    }
}
