package org.guildhall.tracks;

import java.math.BigDecimal;

/**
 * The terms a track offers at one risk rating.
 *
 * @param template code of the agreement
 * @param commissionPercent 0 to 100, of net invoice value
 * @param paymentDays days from the partner's invoice to payment
 */
public record Terms(String template, BigDecimal commissionPercent, int termMonths, int noticeDays, int paymentDays) {}
