package org.guildhall.duediligence.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Figures that can be, figures that cannot, and what is computed from them. */
class FiguresTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @Test
    void soundFiguresHaveNoProblems() {
        assertThat(figures("EUR", 2025, "100", "80", "40", "50", "20", "-5").problems(TODAY))
                .isEmpty();
    }

    @Test
    void absurdFiguresAreNamedOneByOne() {
        assertThat(figures("XXZ", 1800, "-1", "1e30", null, "5", "5", "1e16").problems(TODAY))
                .containsOnlyKeys("currency", "year", "revenue", "totalAssets", "equity", "netResult");
        assertThat(figures("EUR", 2027, "1", "10", "11", "11", "1", "1").problems(TODAY))
                .containsOnlyKeys("year", "equity", "currentAssets");
    }

    @Test
    void ratiosWithoutAWholeDoNotExist() {
        Ratios ratios = Ratios.of(figures("EUR", 2024, "0", "0", "0", "0", "0", "1"), TODAY);

        assertThat(ratios).isEqualTo(new Ratios(false, null, null, null, false, 2));
        assertThat(ratios.inWords()).contains("equity ratio none");
    }

    @Test
    void debtsAndALossAreSeenWithoutAssetsAndRevenue() {
        Ratios ratios = Ratios.of(figures("EUR", 2024, "0", "0", "-50000", "0", "50000", "-1000000"), TODAY);

        assertThat(ratios.negativeEquity()).isTrue();
        assertThat(ratios.loss()).isTrue();
        assertThat(ratios.inWords())
                .startsWith("equity ratio none (equity below zero), current ratio 0.0000, net margin none (a loss)");
    }

    @Property(tries = 300)
    void ratiosDoNotDependOnTheUnit(
            @ForAll @LongRange(min = 1, max = 1_000_000) long assets,
            @ForAll @LongRange(min = -1_000_000, max = 1_000_000) long equity,
            @ForAll @LongRange(min = 1, max = 1000) long unit) {
        Ratios small = Ratios.of(of(assets, Math.min(equity, assets), 1), TODAY);
        Ratios large = Ratios.of(of(assets, Math.min(equity, assets), unit), TODAY);

        assertThat(large).isEqualTo(small);
        assertThat(Objects.requireNonNull(small.equityRatio())).isLessThanOrEqualTo(BigDecimal.ONE);
        assertThat(Objects.requireNonNull(small.equityRatio()).signum()).isIn(0, Long.signum(Math.min(equity, assets)));
    }

    private static Figures of(long assets, long equity, long unit) {
        BigDecimal total = BigDecimal.valueOf(assets * unit);
        return new Figures("EUR", 2025, total, total, BigDecimal.valueOf(equity * unit), total, total, BigDecimal.ZERO);
    }

    private static Figures figures(
            String currency,
            int year,
            String revenue,
            String assets,
            @Nullable String equity,
            String currentAssets,
            String currentLiabilities,
            String netResult) {
        return new Figures(
                currency,
                year,
                new BigDecimal(revenue),
                new BigDecimal(assets),
                equity == null ? null : new BigDecimal(equity),
                new BigDecimal(currentAssets),
                new BigDecimal(currentLiabilities),
                new BigDecimal(netResult));
    }
}
