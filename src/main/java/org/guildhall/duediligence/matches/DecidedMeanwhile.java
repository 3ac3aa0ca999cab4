package org.guildhall.duediligence.matches;

/** Somebody decided on a match after the officer looked at it. */
public class DecidedMeanwhile extends RuntimeException {

    private final MatchDecision inForce;

    DecidedMeanwhile(MatchDecision inForce) {
        super("Expected decision %d on the match to be known to the officer, but it came in between. Look at it first."
                .formatted(inForce.number()));
        this.inForce = inForce;
    }

    public MatchDecision inForce() {
        return inForce;
    }
}
