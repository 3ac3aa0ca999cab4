package org.guildhall.duediligence;

import java.time.Period;
import org.springframework.context.support.GenericApplicationContext;

/** The beans by which officers review matches, for tests of modules around them. */
public final class MatchReviewing {

    private MatchReviewing() {}

    public static void register(GenericApplicationContext context) {
        context.registerBean(ClearancePeriods.class, () -> new ClearancePeriods(Period.ofYears(1), Period.ofYears(2)));
        context.registerBean(MatchReviewStore.class);
        context.registerBean(ClearedPairStore.class);
        context.registerBean(ClearedPairs.class);
        context.registerBean(ClearedPairReopening.class);
        context.registerBean(MatchReviews.class);
    }
}
