package org.guildhall.contracts;

import java.math.BigDecimal;
import org.guildhall.tracks.Terms;

/**
 * What the decision {@code contract-limits} lets a track offer at a risk rating.
 *
 * @param commissionPercent at most
 * @param termMonths at most
 */
public record ContractLimits(BigDecimal commissionPercent, int termMonths) {

    /** The terms of a track, kept within these limits. */
    public ContractTerms within(Terms offered) {
        return new ContractTerms(
                offered.template(),
                offered.commissionPercent().min(commissionPercent),
                Math.min(offered.termMonths(), termMonths),
                offered.noticeDays(),
                offered.paymentDays());
    }
}
