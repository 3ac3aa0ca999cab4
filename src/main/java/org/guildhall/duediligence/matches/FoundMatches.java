package org.guildhall.duediligence.matches;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.duediligence.screening.ScreeningMatch;

/**
 * What was found on one occasion, to be reviewed together.
 *
 * @param id of the review: of the case, or of what rescreening found
 * @param at when the first of it was found, or the case was opened
 * @param matches all that was found, also what an earlier clearance makes superfluous to review
 */
public record FoundMatches(
        Occasion occasion, UUID id, UUID applicationId, UUID partnerId, Instant at, List<ScreeningMatch> matches) {}
