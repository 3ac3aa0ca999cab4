package org.guildhall.contracts;

import java.math.BigDecimal;
import org.guildhall.tracks.Terms;

/**
 * What a track offers a partner, within the limits of the decision {@code contract-limits}.
 *
 * @param template code of the agreement it is written on
 * @param commissionPercent 0 to 100, of net invoice value
 * @param paymentDays days from the partner's invoice to payment
 */
public record ContractTerms(
        String template, BigDecimal commissionPercent, int termMonths, int noticeDays, int paymentDays) {

    public ContractTerms {
        require(!template.isBlank(), "template", "a code", template);
        require(
                commissionPercent.signum() >= 0 && commissionPercent.compareTo(BigDecimal.valueOf(100)) <= 0,
                "commissionPercent",
                "0 to 100",
                commissionPercent);
        require(termMonths > 0, "termMonths", "at least 1", termMonths);
        require(noticeDays >= 0, "noticeDays", "0 or more", noticeDays);
        require(paymentDays >= 0, "paymentDays", "0 or more", paymentDays);
    }

    public static ContractTerms of(Terms terms) {
        return new ContractTerms(
                terms.template(),
                terms.commissionPercent(),
                terms.termMonths(),
                terms.noticeDays(),
                terms.paymentDays());
    }

    /** Without trailing zeros, as it is printed. */
    public String commission() {
        return commissionPercent.stripTrailingZeros().toPlainString();
    }

    private static void require(boolean holds, String term, String expected, Object found) {
        if (!holds) {
            throw new IllegalArgumentException("Expected contract term " + term + " to be " + expected + ", but found '"
                    + found + "'. Publish a version of the track that says so.");
        }
    }
}
