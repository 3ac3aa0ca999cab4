package org.guildhall.duediligence.matches;

import java.time.Period;
import org.guildhall.duediligence.clearances.ClearancePeriods;
import org.guildhall.duediligence.clearances.ClearedPairReopening;
import org.guildhall.duediligence.clearances.ClearedPairStore;
import org.guildhall.duediligence.clearances.ClearedPairs;
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
