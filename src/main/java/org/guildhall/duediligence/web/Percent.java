package org.guildhall.duediligence.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.guildhall.languages.Words;

/** Percentages as people read them. */
final class Percent {

    private Percent() {}

    /** As in {@code 12.5 %}; what is more than nothing never reads as nothing. */
    static String of(BigDecimal percent, Words words) {
        BigDecimal rounded = percent.setScale(2, RoundingMode.HALF_UP);
        if (rounded.signum() == 0 && percent.signum() > 0) {
            return words.text("duediligence.percent-least");
        }
        return words.text("duediligence.percent", rounded);
    }
}
