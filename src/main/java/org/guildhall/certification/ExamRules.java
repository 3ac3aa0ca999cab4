package org.guildhall.certification;

import java.time.Duration;
import java.time.Period;

/**
 * How an examination is held and what the certificate says.
 *
 * @param programme what a certificate certifies
 * @param issuer whose certificate it is
 * @param passMark percent of right answers needed to pass
 * @param coolDown wait between a failed attempt and the next
 * @param validity of a certificate, from the day of issue
 */
public record ExamRules(
        String programme, String issuer, int passMark, int attemptsAllowed, Duration coolDown, Period validity) {

    /** The form has room for exactly so many. */
    public static final int QUESTIONS = 5;

    public ExamRules {
        if (coolDown.isNegative()) {
            throw new IllegalArgumentException("Expected the cool-down to be zero or more, but found " + coolDown
                    + ". Use an ISO-8601 duration such as P1D.");
        }
        if (validity.isNegative() || validity.isZero()) {
            throw new IllegalArgumentException("Expected the validity of a certificate to be more than nothing, but"
                    + " found " + validity + ". Use an ISO-8601 period such as P1Y.");
        }
    }

    boolean passes(int scorePercent) {
        return scorePercent >= passMark;
    }
}
