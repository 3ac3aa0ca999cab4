package org.guildhall.certification;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the examination is held and what the certificate says.
 *
 * @param programme what a certificate certifies
 * @param issuer whose certificate it is
 * @param passMark percent of right answers needed to pass
 * @param coolDown wait between a failed attempt and the next
 * @param validity of a certificate, from the day of issue
 */
@Validated
@ConfigurationProperties("guildhall.certification")
public record ExamRules(
        @NotBlank @DefaultValue("Guildhall Certified Partner")
        String programme,

        @NotBlank @DefaultValue("Guildhall Software GmbH") String issuer,
        @Min(1) @Max(100) @DefaultValue("80") int passMark,
        @Min(1) @Max(20) @DefaultValue("3") int attemptsAllowed,
        @DefaultValue("P1D") Duration coolDown,
        @DefaultValue("P1Y") Period validity) {

    /** The form has room for exactly so many. */
    public static final int QUESTIONS = 5;

    public ExamRules {
        if (coolDown.isNegative()) {
            throw new IllegalArgumentException(
                    "Expected guildhall.certification.cool-down to be zero or more, but found " + coolDown
                            + ". Use an ISO-8601 duration such as P1D.");
        }
        if (validity.isNegative() || validity.isZero()) {
            throw new IllegalArgumentException("Expected guildhall.certification.validity to be more than nothing, but"
                    + " found " + validity + ". Use an ISO-8601 period such as P1Y.");
        }
    }

    boolean passes(int scorePercent) {
        return scorePercent >= passMark;
    }
}
