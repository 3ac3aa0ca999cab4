package org.guildhall.duediligence.checks.identifiers;

import java.text.Normalizer;
import java.util.Locale;

/** A number as registers keep it. */
final class Compact {

    private Compact() {}

    /** Without spaces and the marks people group digits with, in capitals, full-width digits as plain ones. */
    static String of(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\p{Z}\\p{Cf}\\s.\\-/,:–]", "")
                .toUpperCase(Locale.ROOT);
    }
}
