package org.guildhall.duediligence.reviews;

import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.duediligence.ratings.RiskRating;

/** That a partner is to be looked at again on a day. */
public record PeriodicReview(
        UUID id, UUID applicationId, UUID partnerId, RiskRating riskRating, LocalDate dueOn, State state) {

    public enum State {
        PLANNED,
        /** Its day has come; it waits for an officer. */
        OPEN,
        DONE
    }
}
