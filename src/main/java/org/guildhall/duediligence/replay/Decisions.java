package org.guildhall.duediligence.replay;

import java.util.Optional;
import org.guildhall.duediligence.ratings.RiskFactors;

/** Asks decisions again. */
public interface Decisions {

    /** @param rule name of the rule that decided */
    record Rated(String rating, String rule) {}

    /** By exactly this version; empty when the engine has it no more. */
    Optional<Rated> rate(long decisionKey, RiskFactors factors);

    /** By the newest version. */
    Optional<Rated> rateToday(String decisionId, RiskFactors factors);
}
