package org.guildhall.duediligence.checks.identifiers;

import java.math.BigInteger;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/** How member states compute the check digits of their VAT numbers. Every argument has the format of its country. */
final class VatCheckDigits {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int[] CYPRIOT = {1, 0, 5, 7, 9, 13, 15, 17, 19, 21};
    private static final String IRISH = "WABCDEFGHIJKLMNOPQRSTUV";
    private static final String SPANISH = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final String FRENCH = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private VatCheckDigits() {}

    /** The weighted sum of the first digits modulo a number, never negative. */
    static int weighted(String digits, int modulus, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * digit(digits, i);
        }
        return Math.floorMod(sum, modulus);
    }

    static boolean luhn(String digits) {
        return LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(digits);
    }

    /** ISO 7064 mod 11,10. */
    static boolean iso7064Mod11And10(String digits) {
        int check = 5;
        for (int i = 0; i < digits.length(); i++) {
            check = ((check == 0 ? 10 : check) * 2 % 11 + digit(digits, i)) % 10;
        }
        return check == 1;
    }

    static boolean austria(String number) {
        String digits = number.substring(1);
        int sum = 0;
        for (int i = 0; i < 7; i++) {
            int doubled = digit(digits, i) * (i % 2 == 0 ? 1 : 2);
            sum += doubled / 10 + doubled % 10;
        }
        return Math.floorMod(6 - sum, 10) == digit(digits, 7);
    }

    static boolean belgium(String digits) {
        return (Long.parseLong(digits.substring(0, 8)) + Long.parseLong(digits.substring(8))) % 97 == 0;
    }

    static boolean bulgaria(String digits) {
        if (digits.length() == 9) {
            int check = weighted(digits, 11, 1, 2, 3, 4, 5, 6, 7, 8);
            int last = check == 10 ? weighted(digits, 11, 3, 4, 5, 6, 7, 8, 9, 10) % 10 : check;
            return last == digit(digits, 8);
        }
        // Ten digits: a citizen, a foreigner or another taxpayer, each with weights of its own.
        int last = digit(digits, 9);
        return weighted(digits, 11, 2, 4, 8, 5, 10, 9, 7, 3, 6) % 10 == last
                || weighted(digits, 10, 21, 19, 17, 13, 11, 9, 7, 3, 1) == last
                || Math.floorMod(11 - weighted(digits, 11, 4, 3, 2, 7, 6, 5, 4, 3, 2), 11) == last;
    }

    static boolean cyprus(String number) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += i % 2 == 0 ? CYPRIOT[digit(number, i)] : digit(number, i);
        }
        return LETTERS.charAt(sum % 26) == number.charAt(8);
    }

    /** Of legal persons; those of natural persons are not checked. */
    static boolean czechia(String digits) {
        int check = Math.floorMod(11 - weighted(digits, 11, 8, 7, 6, 5, 4, 3, 2), 11);
        return (check == 0 ? 1 : check) % 10 == digit(digits, 7);
    }

    static boolean greece(String digits) {
        return weighted(digits, 11, 256, 128, 64, 32, 16, 8, 4, 2) % 10 == digit(digits, 8);
    }

    static boolean spain(String number) {
        char first = number.charAt(0);
        char last = number.charAt(8);
        if ("KLM".indexOf(first) >= 0) {
            return spanishLetter(number.substring(1, 8)) == last;
        }
        if (Character.isDigit(first)) {
            return spanishLetter(number.substring(0, 8)) == last;
        }
        if ("XYZ".indexOf(first) >= 0) {
            return spanishLetter("XYZ".indexOf(first) + number.substring(1, 8)) == last;
        }
        if ("ABCDEFGHJNPQRSUVW".indexOf(first) < 0) {
            return false;
        }
        String digits = number.substring(1, 8);
        for (int check = 0; check < 10; check++) {
            if (luhn(digits + check)) {
                return last == Character.forDigit(check, 10) || last == "JABCDEFGHI".charAt(check);
            }
        }
        return false;
    }

    private static char spanishLetter(String digits) {
        return SPANISH.charAt((int) (Long.parseLong(digits) % 23));
    }

    static boolean france(String number) {
        String siren = number.substring(2);
        if (!siren.startsWith("000") && !luhn(siren)) {
            return false;
        }
        int first = FRENCH.indexOf(number.charAt(0));
        int second = FRENCH.indexOf(number.charAt(1));
        if (first < 10 && second < 10) {
            return Long.parseLong(siren + "12") % 97 == first * 10L + second;
        }
        int check = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100;
        return Math.floorMod(Long.parseLong(siren) + 1 + Math.floorDiv(check, 11), 11L) == Math.floorMod(check, 11);
    }

    static boolean unitedKingdom(String digits) {
        int check = weighted(digits, 97, 8, 7, 6, 5, 4, 3, 2, 10, 1);
        return check == 0 || Integer.parseInt(digits.substring(0, 3)) >= 100 && (check == 42 || check == 55);
    }

    static boolean ireland(String number) {
        if (!Character.isDigit(number.charAt(1))) {
            return irishLetter("0" + number.substring(2, 7) + number.charAt(0), 'W') == number.charAt(7);
        }
        return irishLetter(number.substring(0, 7), number.length() == 9 ? number.charAt(8) : 'W') == number.charAt(7);
    }

    private static char irishLetter(String digits, char extra) {
        int sum = weighted(digits, 23, 8, 7, 6, 5, 4, 3, 2) + 9 * IRISH.indexOf(extra);
        return IRISH.charAt(sum % 23);
    }

    static boolean lithuania(String digits) {
        int last = digits.length() - 1;
        int check = lithuanian(digits, last, 0);
        return (check == 10 ? lithuanian(digits, last, 2) % 10 : check) == digit(digits, last);
    }

    private static int lithuanian(String digits, int length, int shift) {
        int sum = 0;
        for (int i = 0; i < length; i++) {
            sum += (1 + (i + shift) % 9) * digit(digits, i);
        }
        return sum % 11;
    }

    static boolean latvia(String digits) {
        return digits.charAt(0) > '3'
                ? weighted(digits, 11, 9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1) == 3
                : (1 + weighted(digits, 11, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9)) % 11 % 10 == digit(digits, 10);
    }

    /** By the citizen service number, or since 2020 by ISO 7064 mod 97-10 over the whole number. */
    static boolean netherlands(String number) {
        if (weighted(number, 11, 9, 8, 7, 6, 5, 4, 3, 2, -1) == 0) {
            return true;
        }
        StringBuilder numeric = new StringBuilder();
        ("NL" + number).chars().forEach(letter -> numeric.append(Character.digit(letter, 36)));
        return new BigInteger(numeric.toString()).mod(BigInteger.valueOf(97)).equals(BigInteger.ONE);
    }

    static boolean portugal(String digits) {
        return Math.floorMod(11 - weighted(digits, 11, 9, 8, 7, 6, 5, 4, 3, 2), 11) % 10 == digit(digits, 8);
    }

    static boolean romania(String digits) {
        String padded = "0".repeat(10 - digits.length()) + digits;
        return 10 * weighted(padded, 11, 7, 5, 3, 2, 1, 7, 5, 3, 2) % 11 % 10 == digit(padded, 9);
    }

    static boolean slovenia(String digits) {
        int check = 11 - weighted(digits, 11, 8, 7, 6, 5, 4, 3, 2);
        return (check == 10 ? 0 : check) == digit(digits, 7);
    }

    private static int digit(String digits, int position) {
        return digits.charAt(position) - '0';
    }
}
