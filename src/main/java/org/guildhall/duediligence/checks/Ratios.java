package org.guildhall.duediligence.checks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What figures say about how a company stands, comparable across sizes and currencies. Signs say what a ratio cannot
 * where there is nothing to divide by.
 *
 * @param negativeEquity whether debts are larger than assets
 * @param equityRatio equity to total assets; null without assets
 * @param currentRatio current assets to current liabilities; null without such liabilities
 * @param netMargin net result to revenue; null without revenue
 * @param loss whether the net result is below zero
 * @param statementAge years since the business year ended
 */
public record Ratios(
        boolean negativeEquity,
        @Nullable BigDecimal equityRatio,
        @Nullable BigDecimal currentRatio,
        @Nullable BigDecimal netMargin,
        boolean loss,
        int statementAge) {

    private static final int DIGITS = 4;

    /** @param figures without problems */
    public static Ratios of(Figures figures, LocalDate today) {
        return new Ratios(
                negative(figures.equity()),
                ratio(figures.equity(), figures.totalAssets()),
                ratio(figures.currentAssets(), figures.currentLiabilities()),
                ratio(figures.netResult(), figures.revenue()),
                negative(figures.netResult()),
                today.getYear() - Objects.requireNonNull(figures.year()));
    }

    private static boolean negative(@Nullable BigDecimal amount) {
        return amount != null && amount.signum() < 0;
    }

    private static @Nullable BigDecimal ratio(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
        return part == null || whole == null || whole.signum() == 0
                ? null
                : part.divide(whole, DIGITS, RoundingMode.HALF_EVEN);
    }

    /** For people. */
    public String inWords() {
        return "equity ratio %s%s, current ratio %s, net margin %s%s, statement %d years old"
                .formatted(
                        inWords(equityRatio),
                        negativeEquity ? " (equity below zero)" : "",
                        inWords(currentRatio),
                        inWords(netMargin),
                        loss ? " (a loss)" : "",
                        statementAge);
    }

    private static String inWords(@Nullable BigDecimal ratio) {
        return ratio == null ? "none" : ratio.toPlainString();
    }
}
