package org.guildhall.duediligence.checks.identifiers;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A value-added tax identification number of a member state of the European Union, of Northern Ireland or of Great Britain.
 *
 * @param country prefix as VIES knows it: ISO 3166-1 alpha-2, but {@code EL} for Greece and {@code XI} for Northern Ireland
 * @param number the rest, without spaces, in capitals
 */
public record VatNumber(String country, String number) {

    private record Rule(Pattern format, Predicate<String> checkDigits) {}

    private static final Map<String, Rule> RULES = Map.ofEntries(
            rule("AT", "U\\d{8}", VatCheckDigits::austria),
            rule("BE", "[01]\\d{9}", VatCheckDigits::belgium),
            rule("BG", "\\d{9,10}", VatCheckDigits::bulgaria),
            rule("CY", "(?!12)\\d{8}[A-Z]", VatCheckDigits::cyprus),
            rule("CZ", "(?!9)\\d{8}|\\d{9,10}", VatCheckDigits::czechia),
            rule("DE", "[1-9]\\d{8}", VatCheckDigits::iso7064Mod11And10),
            rule("DK", "[1-9]\\d{7}", n -> VatCheckDigits.weighted(n, 11, 2, 7, 6, 5, 4, 3, 2, 1) == 0),
            rule("EE", "\\d{9}", n -> VatCheckDigits.weighted(n, 10, 3, 7, 1, 3, 7, 1, 3, 7, 1) == 0),
            rule("EL", "\\d{9}", VatCheckDigits::greece),
            rule("ES", "[A-Z0-9]\\d{7}[A-Z0-9]", VatCheckDigits::spain),
            rule("FI", "\\d{8}", n -> VatCheckDigits.weighted(n, 11, 7, 9, 10, 5, 8, 4, 2, 1) == 0),
            rule("FR", "[0-9A-HJ-NP-Z]{2}\\d{9}", VatCheckDigits::france),
            rule("GB", "\\d{9}(\\d{3})?", VatCheckDigits::unitedKingdom),
            rule("HR", "\\d{11}", VatCheckDigits::iso7064Mod11And10),
            rule("HU", "\\d{8}", n -> VatCheckDigits.weighted(n, 10, 9, 7, 3, 1, 9, 7, 3, 1) == 0),
            rule("IE", "\\d{7}[A-W][A-IW]?|\\d[A-Z+*]\\d{5}[A-W]", VatCheckDigits::ireland),
            rule("IT", "(?!0{7})\\d{7}(0\\d[1-9]|0[1-9]0|100|120|121|888|999)\\d", VatCheckDigits::luhn),
            rule("LT", "\\d{7}1\\d|\\d{10}1\\d", VatCheckDigits::lithuania),
            rule("LU", "\\d{8}", n -> Integer.parseInt(n.substring(0, 6)) % 89 == Integer.parseInt(n.substring(6))),
            rule("LV", "\\d{11}", VatCheckDigits::latvia),
            rule("MT", "[1-9]\\d{7}", n -> VatCheckDigits.weighted(n, 37, 3, 4, 6, 7, 8, 9, 10, 1) == 0),
            rule("NL", "\\d{9}B(?!00)\\d{2}", VatCheckDigits::netherlands),
            rule("PL", "\\d{10}", n -> VatCheckDigits.weighted(n, 11, 6, 5, 7, 2, 3, 4, 5, 6, 7, -1) == 0),
            rule("PT", "[1-9]\\d{8}", VatCheckDigits::portugal),
            rule("RO", "[1-9]\\d{1,9}", VatCheckDigits::romania),
            rule("SE", "\\d{10}01", n -> VatCheckDigits.luhn(n.substring(0, 10))),
            rule("SI", "[1-9]\\d{7}", VatCheckDigits::slovenia),
            rule("SK", "[1-9]\\d[2-47-9]\\d{7}", n -> Long.parseLong(n) % 11 == 0),
            rule("XI", "\\d{9}(\\d{3})?", VatCheckDigits::unitedKingdom));

    /**
     * @param country ISO 3166-1 alpha-2, where the company is registered; taken when the number has no prefix of its own
     */
    public static VatNumber of(String typed, String country) {
        String compact = Compact.of(typed);
        Optional<String> prefix = Optional.of(compact)
                .filter(text -> text.length() > 2)
                .map(text -> viesCode(text.substring(0, 2)))
                .filter(RULES::containsKey);
        // A Spanish or French number may begin with letters that look like a prefix.
        boolean own = prefix.isPresent() && !bare(compact, viesCode(country));
        return own
                ? new VatNumber(prefix.get(), padded(prefix.get(), compact.substring(2)))
                : new VatNumber(viesCode(country), padded(viesCode(country), compact));
    }

    /** Whether numbers of this country (ISO 3166-1 alpha-2) can be told right from wrong, as in the European Union. */
    public static boolean knownIn(String country) {
        return RULES.containsKey(viesCode(country));
    }

    /** Whether it is one of this country (ISO 3166-1 alpha-2), or of the one that numbers its companies too. */
    public boolean isOf(String country) {
        return numberedBy(this.country).equals(numberedBy(viesCode(country)));
    }

    /** Whether VIES can be asked about it. */
    public boolean inVies() {
        return RULES.containsKey(country) && !country.equals("GB");
    }

    public Verdict verdict() {
        Rule rule = RULES.get(country);
        if (rule == null) {
            return Verdict.UNKNOWN_FORMAT;
        }
        boolean formatFits = rule.format().matcher(number).matches();
        if (formatFits && country.equals("CZ") && number.length() > 8) {
            // Numbers of natural persons: birth numbers, of which old ones have no check digit.
            return Verdict.FORMAT_FITS;
        }
        return Verdict.of(formatFits, formatFits && rule.checkDigits().test(number));
    }

    public String text() {
        return country + number;
    }

    private static boolean bare(String compact, String country) {
        Rule rule = RULES.get(country);
        return rule != null
                && rule.format().matcher(compact).matches()
                && rule.checkDigits().test(compact);
    }

    /** Belgian and Greek numbers used to be a digit shorter. */
    private static String padded(String country, String number) {
        boolean old =
                country.equals("BE") && number.matches("\\d{9}") || country.equals("EL") && number.matches("\\d{8}");
        return old ? "0" + number : number;
    }

    private static String viesCode(String country) {
        return country.equals("GR") ? "EL" : country;
    }

    private static String numberedBy(String country) {
        return switch (country) {
            case "XI", "IM" -> "GB";
            case "MC" -> "FR";
            default -> country;
        };
    }

    private static Map.Entry<String, Rule> rule(String country, String format, Predicate<String> checkDigits) {
        return Map.entry(country, new Rule(Pattern.compile(format), checkDigits));
    }
}
