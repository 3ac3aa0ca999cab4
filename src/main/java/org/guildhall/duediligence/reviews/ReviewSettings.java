package org.guildhall.duediligence.reviews;

import java.time.Period;
import org.guildhall.duediligence.ratings.RiskRating;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** After how long a partner is looked at again, by its risk. */
@ConfigurationProperties("guildhall.due-diligence.review-every")
record ReviewSettings(
        @DefaultValue("1y") Period high,
        @DefaultValue("2y") Period medium,
        @DefaultValue("3y") Period low) {

    Period of(RiskRating risk) {
        return switch (risk) {
            case HIGH -> high;
            case MEDIUM -> medium;
            case LOW -> low;
        };
    }
}
