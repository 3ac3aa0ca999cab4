package org.guildhall.recruitment.process;

import java.util.Locale;

/** Forms show what they get: {@code registrationNumber} becomes "Registration number". */
final class FieldWords {

    private FieldWords() {}

    static String of(String field) {
        String spaced = field.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }
}
