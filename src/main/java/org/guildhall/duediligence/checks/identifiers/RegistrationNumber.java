package org.guildhall.duediligence.checks.identifiers;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A number in a commercial register.
 *
 * @param country ISO 3166-1 alpha-2 of the register
 * @param text without spaces, in capitals
 */
public record RegistrationNumber(String country, String text) {

    /** @param example what a right one looks like, for people */
    private record Rule(String register, String example, Pattern format, Optional<Predicate<String>> checkDigits) {}

    private static final Map<String, Rule> RULES = Map.ofEntries(
            rule("AT", "Firmenbuch", "FN 123456 a", "(FN)?\\d{1,6}[A-Z]", null),
            rule("BE", "Crossroads Bank for Enterprises", "0403.170.701", "[01]\\d{9}", VatCheckDigits::belgium),
            rule("CH", "UID register", "CHE-116.281.710", "CHE\\d{9}(HR|MWST|TVA|IVA)?", RegistrationNumber::swiss),
            rule("CZ", "Obchodní rejstřík", "25123891", "\\d{8}", VatCheckDigits::czechia),
            rule(
                    "DE",
                    "Handelsregister",
                    "HRB 12345",
                    "([A-ZÄÖÜ()]*)?(HRA|HRB|GNR|PR|VR|GSR)\\d{1,6}[A-Z]{0,3}([A-ZÄÖÜ()]*)?",
                    null),
            rule(
                    "DK",
                    "CVR",
                    "13585628",
                    "[1-9]\\d{7}",
                    n -> VatCheckDigits.weighted(n, 11, 2, 7, 6, 5, 4, 3, 2, 1) == 0),
            rule("ES", "NIF", "A13585625", "[A-Z0-9]\\d{7}[A-Z0-9]", VatCheckDigits::spain),
            rule(
                    "FI",
                    "Yritys- ja yhteisötietojärjestelmä",
                    "2077474-0",
                    "\\d{8}",
                    n -> VatCheckDigits.weighted(n, 11, 7, 9, 10, 5, 8, 4, 2, 1) == 0),
            rule("FR", "SIREN or SIRET", "552 008 443", "\\d{9}(\\d{5})?", n -> VatCheckDigits.luhn(n.substring(0, 9))),
            rule("GB", "Companies House", "01234567 or SC123456", "\\d{8}|[A-Z]{2}\\d{6}|\\d{6,7}", null),
            rule("IE", "Companies Registration Office", "123456", "\\d{5,7}", null),
            rule("IT", "Registro delle Imprese", "MI-1234567", "([A-Z]{2})?\\d{6,7}|\\d{11}", null),
            rule("LU", "RCS", "B 12345", "[A-N]\\d{1,6}", null),
            rule("NL", "Kamer van Koophandel", "12345678", "(KVK)?\\d{8}", null),
            rule("NO", "Brønnøysundregistrene", "988 077 917", "(NO)?\\d{9}(MVA)?", RegistrationNumber::norwegian),
            rule("PL", "KRS", "0000123456", "(KRS)?\\d{10}", null),
            rule("PT", "NIPC", "501442600", "[1-9]\\d{8}", VatCheckDigits::portugal),
            rule("SE", "Bolagsverket", "556036-0793", "\\d{10}", VatCheckDigits::luhn),
            rule("US", "state register", "a number of 4 to 15 digits or letters", "[0-9A-Z]{4,15}", null));

    public static RegistrationNumber of(String typed, String country) {
        return new RegistrationNumber(country, Compact.of(typed));
    }

    public Verdict verdict() {
        Rule rule = RULES.get(country);
        if (rule == null) {
            return Verdict.UNKNOWN_FORMAT;
        }
        if (!rule.format().matcher(text).matches()) {
            return Verdict.WRONG_FORMAT;
        }
        return rule.checkDigits()
                .map(digits -> digits.test(text) ? Verdict.CHECK_DIGITS_FIT : Verdict.WRONG_CHECK_DIGITS)
                .orElse(Verdict.FORMAT_FITS);
    }

    /** What a number of this country looks like, for people. */
    public String expected() {
        Rule rule = RULES.get(country);
        return rule == null
                ? "a number of a register whose format we do not know"
                : "a number of the register %s, such as %s".formatted(rule.register(), rule.example());
    }

    private static boolean swiss(String number) {
        String digits = number.substring(3, 12);
        return Math.floorMod(11 - VatCheckDigits.weighted(digits, 11, 5, 4, 3, 2, 7, 6, 5, 4), 11)
                == digits.charAt(8) - '0';
    }

    private static boolean norwegian(String number) {
        String digits = number.replaceAll("\\D", "");
        return VatCheckDigits.weighted(digits, 11, 3, 2, 7, 6, 5, 4, 3, 2, 1) == 0;
    }

    private static Map.Entry<String, Rule> rule(
            String country,
            String register,
            String example,
            String format,
            @org.jspecify.annotations.Nullable Predicate<String> checkDigits) {
        return Map.entry(
                country, new Rule(register, example, Pattern.compile(format), Optional.ofNullable(checkDigits)));
    }
}
