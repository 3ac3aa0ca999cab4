package org.guildhall.duediligence;

import jakarta.validation.Valid;
import java.util.List;
import org.guildhall.duediligence.clearances.ClearancePeriods;
import org.guildhall.duediligence.lists.ListFeed;
import org.guildhall.duediligence.matching.ReviewThreshold;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of due diligence.
 *
 * @param screeningList file with the entries to screen against while no lists are configured; the default holds
 *     invented names only
 * @param reviewThreshold from which score on an officer has to look at a hit; above 0, at most 1
 * @param lists published lists, fetched on schedule; when there are any, parties are looked up in all of them
 * @param clearedPairs how long a pair may stay on the good-guy list
 */
@Validated
@ConfigurationProperties("guildhall.due-diligence")
public record DueDiligenceSettings(
        @DefaultValue("classpath:duediligence/fictional-watchlist.csv")
        Resource screeningList,

        @DefaultValue("0.8") double reviewThreshold,
        @DefaultValue @Valid List<ListFeed> lists,
        @DefaultValue ClearancePeriods clearedPairs) {

    ReviewThreshold threshold() {
        return new ReviewThreshold(reviewThreshold);
    }
}
