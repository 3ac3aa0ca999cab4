package org.guildhall.duediligence.matching;

/**
 * From which score on a person has to look at a hit.
 *
 * @param score above 0, at most 1
 */
public record ReviewThreshold(double score) {

    /** Chosen on half of the labelled pairs of docs/performance.md, checked on the other half. */
    public static final ReviewThreshold DEFAULT = new ReviewThreshold(0.8);

    public ReviewThreshold {
        if (!(score > 0 && score <= 1)) {
            throw new IllegalArgumentException(
                    "Expected a review threshold above 0 and at most 1, but it is %s. Correct the setting."
                            .formatted(score));
        }
    }

    /** Scores are compared as they are shown, with four digits. */
    public boolean reachedBy(double shown) {
        return Math.round(shown * 10_000) >= Math.round(score * 10_000);
    }
}
