package org.guildhall.tracks;

/**
 * A rank that partners of a track can reach.
 *
 * @param demands what it takes, in words for partners
 */
public record Tier(String name, String demands) {

    public Tier {
        name = name.strip();
        demands = demands.strip();
    }
}
