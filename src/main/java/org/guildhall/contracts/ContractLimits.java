package org.guildhall.contracts;

import java.math.BigDecimal;

/**
 * What the decision {@code contract-limits} lets a track offer at a risk rating.
 *
 * @param commissionPercent at most
 * @param termMonths at most
 */
public record ContractLimits(BigDecimal commissionPercent, int termMonths) {

    /** The terms, kept within these limits. */
    public ContractTerms hold(ContractTerms offered) {
        return new ContractTerms(
                offered.template(),
                offered.commissionPercent().min(commissionPercent),
                Math.min(offered.termMonths(), termMonths),
                offered.noticeDays(),
                offered.paymentDays());
    }
}
