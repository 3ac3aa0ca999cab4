package org.guildhall.onboarding;

import java.time.Duration;

/**
 * How long comparable journeys took that led to a certificate.
 *
 * @param cases how many there are; at least {@link ComparableJourneys#FEWEST}
 * @param sameType whether all are of the same partner type
 * @param whole from application to certificate
 * @param fromStage from the beginning of the present stage to the certificate
 * @param applicantMedian half of the applicants had the ball no longer than this
 */
public record Expectation(
        long cases, boolean sameType, Quantiles whole, Quantiles fromStage, Duration applicantMedian) {

    /**
     * Two lengths that tell more than an average.
     *
     * @param median half took no longer
     * @param ninetieth nine out of ten took no longer
     */
    public record Quantiles(Duration median, Duration ninetieth) {}
}
