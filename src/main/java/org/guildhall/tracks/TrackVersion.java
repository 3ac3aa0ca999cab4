package org.guildhall.tracks;

import java.time.Instant;

/**
 * A track as it was published once; it never changes.
 *
 * @param key of the track, which the decision {@code track} names
 * @param number 1 for the first
 * @param publishedBy name of the person
 * @param reason why it was published
 */
public record TrackVersion(
        String key, int number, TrackContent content, Instant publishedAt, String publishedBy, String reason) {}
