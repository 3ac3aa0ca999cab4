package org.guildhall.duediligence.checks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
    public Map<String, String> problems(LocalDate today) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (currency == null || !CURRENCIES.contains(currency)) {
            problems.put("currency", "Please choose the currency of the statement.");
        }
        if (year == null || year > today.getYear() || year < today.getYear() - OLDEST_YEARS) {
            problems.put(
                    "year",
                    "Please enter the year of the statement, from %d to %d."
                            .formatted(today.getYear() - OLDEST_YEARS, today.getYear()));
        }
        amount(problems, "revenue", revenue, false);
        amount(problems, "totalAssets", totalAssets, false);
        amount(problems, "equity", equity, true);
        amount(problems, "currentAssets", currentAssets, false);
        amount(problems, "currentLiabilities", currentLiabilities, false);
        amount(problems, "netResult", netResult, true);
        notAbove(problems, "currentAssets", currentAssets, "Current assets");
        notAbove(problems, "equity", equity, "Equity");
        return problems;
    }

    private static void amount(
            Map<String, String> problems, String field, @Nullable BigDecimal amount, boolean mayBeNegative) {
        if (amount == null) {
            problems.put(field, "Please enter an amount; 0 when there is none.");
        } else if (amount.abs().compareTo(LARGEST) > 0) {
            problems.put(field, "Please check this amount: it is larger than any company's. Enter it in whole units.");
        } else if (!mayBeNegative && amount.signum() < 0) {
            problems.put(field, "Please enter an amount of 0 or more.");
        }
    }

    private void notAbove(Map<String, String> problems, String field, @Nullable BigDecimal part, String what) {
        if (part != null && totalAssets != null && part.compareTo(totalAssets) > 0) {
            problems.putIfAbsent(field, what + " cannot be more than total assets. Please check both.");
        }
    }
}
