package org.guildhall.contracts;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;

/** Numbers for contracts: short enough to read out, without letters that look like digits. */
final class ContractNumbers {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private ContractNumbers() {}

    static String next(Instant at) {
        StringBuilder number = new StringBuilder("GA-")
                .append(at.atZone(ZoneOffset.UTC).getYear())
                .append('-');
        RANDOM.ints(6, 0, ALPHABET.length()).forEach(i -> number.append(ALPHABET.charAt(i)));
        return number.toString();
    }
}
