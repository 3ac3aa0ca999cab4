package org.guildhall.duediligence.matches;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.duediligence.IllegalCaseState;
import org.guildhall.partners.Actor;

/** Where matches come from that officers review, and what follows from it: one for each occasion. */
public interface MatchSource {

    Occasion occasion();

    /** What is under review; empty when nothing is. */
    Optional<FoundMatches> find(UUID applicationId);

    /** Everything that was ever found, oldest first, reviewed or still under review. */
    List<FoundMatches> ever(UUID applicationId);

    /**
     * What is under review, locked for a change in this transaction.
     *
     * @throws IllegalCaseState when nothing is under review any more
     */
    FoundMatches lock(UUID applicationId);

    /** Every match is decided. */
    default void submitted(FoundMatches found) {}

    /** A second officer does not agree. */
    default void sentBack(FoundMatches found) {}

    /** The conclusion that was drawn already when the engine waited for it like this; false when a party is a listed one. */
    Optional<Boolean> conclusion(UUID applicationId, String wait);

    /** Draws the conclusion. */
    void conclude(MatchReview review, String wait, Actor actor);
}
