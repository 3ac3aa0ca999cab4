package org.guildhall.duediligence.checks.identifiers;

import java.math.BigInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A legal entity identifier (ISO 17442): 18 letters and digits, and two check digits by ISO 7064 mod 97-10.
 *
 * @param text without spaces, in capitals
 */
public record Lei(String text) {

    private static final Pattern FORMAT = Pattern.compile("[0-9A-Z]{18}[0-9]{2}");
    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    public static Lei of(String typed) {
        return new Lei(Compact.of(typed));
    }

    public Verdict verdict() {
        boolean formatFits = FORMAT.matcher(text).matches();
        return Verdict.of(
                formatFits, formatFits && everMade() && number().mod(MODULUS).equals(BigInteger.ONE));
    }

    /** 98 less a remainder of 97 is 02 to 98: 00, 01 and 99 fit the modulus, but nobody computes them. */
    private boolean everMade() {
        int checkDigits = Integer.parseInt(text.substring(18));
        return checkDigits >= 2 && checkDigits <= 98;
    }

    /** Letters count from 10 (A) to 35 (Z). */
    private BigInteger number() {
        return new BigInteger(text.chars()
                .mapToObj(letter -> Integer.toString(Character.digit(letter, 36)))
                .collect(Collectors.joining()));
    }
}
