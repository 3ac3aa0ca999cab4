package org.guildhall.duediligence.clearances;

import java.time.LocalDate;
import java.time.Period;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a pair may stay on the good-guy list.
 *
 * @param validFor what is proposed
 * @param atMost what is allowed
 */
public record ClearancePeriods(
        @DefaultValue("1y") Period validFor,
        @DefaultValue("2y") Period atMost) {

    public ClearancePeriods {
        LocalDate anyDay = LocalDate.EPOCH;
        if (!anyDay.isBefore(anyDay.plus(validFor)) || anyDay.plus(validFor).isAfter(anyDay.plus(atMost))) {
            throw new IllegalArgumentException(
                    "Expected cleared-pairs.valid-for to be longer than nothing and at most cleared-pairs.at-most, but they are %s and %s. Correct the settings."
                            .formatted(validFor, atMost));
        }
    }
}
