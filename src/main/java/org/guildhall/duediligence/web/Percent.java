package org.guildhall.duediligence.web;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Percentages as people read them. */
final class Percent {

    private Percent() {}

    /** As in {@code 12.5 %}; what is more than nothing never reads as nothing. */
    static String of(BigDecimal percent) {
        BigDecimal rounded = percent.setScale(2, RoundingMode.HALF_UP);
        if (rounded.signum() == 0 && percent.signum() > 0) {
            return "less than 0.01 %";
        }
        return (rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString()) + " %";
    }
}
