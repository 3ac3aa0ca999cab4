package org.guildhall.duediligence.checks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guildhall.languages.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Figures of one annual statement, in whole units of one currency.
 *
 * @param currency ISO 4217
 * @param year in which the business year ended
 * @param equity may be negative
 * @param netResult may be negative
 */
public record Figures(
        @Nullable String currency,
        @Nullable Integer year,
        @Nullable BigDecimal revenue,
        @Nullable BigDecimal totalAssets,
        @Nullable BigDecimal equity,
        @Nullable BigDecimal currentAssets,
        @Nullable BigDecimal currentLiabilities,
        @Nullable BigDecimal netResult) {

    /** More than any company has. */
    private static final BigDecimal LARGEST = new BigDecimal("1e15");

    private static final int OLDEST_YEARS = 5;
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toCollection(TreeSet::new));

    /** Form key to a sentence for the applicant; empty when they can be taken. */
    public Map<String, Wording> problems(LocalDate today) {
        Map<String, Wording> problems = new LinkedHashMap<>();
        if (currency == null || !CURRENCIES.contains(currency)) {
            problems.put("currency", Wording.of("duediligence.figures.currency"));
        }
        if (year == null || year > today.getYear() || year < today.getYear() - OLDEST_YEARS) {
            problems.put(
                    "year",
                    Wording.of(
                            "duediligence.figures.year",
                            String.valueOf(today.getYear() - OLDEST_YEARS),
                            String.valueOf(today.getYear())));
        }
        amount(problems, "revenue", revenue, false);
        amount(problems, "totalAssets", totalAssets, false);
        amount(problems, "equity", equity, true);
        amount(problems, "currentAssets", currentAssets, false);
        amount(problems, "currentLiabilities", currentLiabilities, false);
        amount(problems, "netResult", netResult, true);
        notAbove(problems, "currentAssets", currentAssets, Wording.of("duediligence.figures.current-above"));
        notAbove(problems, "equity", equity, Wording.of("duediligence.figures.equity-above"));
        return problems;
    }

    private static void amount(
            Map<String, Wording> problems, String field, @Nullable BigDecimal amount, boolean mayBeNegative) {
        if (amount == null) {
            problems.put(field, Wording.of("duediligence.figures.missing"));
        } else if (amount.abs().compareTo(LARGEST) > 0) {
            problems.put(field, Wording.of("duediligence.figures.large"));
        } else if (!mayBeNegative && amount.signum() < 0) {
            problems.put(field, Wording.of("duediligence.figures.negative"));
        }
    }

    private void notAbove(Map<String, Wording> problems, String field, @Nullable BigDecimal part, Wording problem) {
        if (part != null && totalAssets != null && part.compareTo(totalAssets) > 0) {
            problems.putIfAbsent(field, problem);
        }
    }
}
