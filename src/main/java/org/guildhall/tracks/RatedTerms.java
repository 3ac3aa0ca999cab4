package org.guildhall.tracks;

/** The terms of a track by risk rating. */
public record RatedTerms(Terms low, Terms medium, Terms high) {

    /** @param riskRating code of the rating; what nobody knows gets the terms of a high risk */
    public Terms at(String riskRating) {
        return switch (riskRating) {
            case "low" -> low;
            case "medium" -> medium;
            default -> high;
        };
    }
}
