package org.guildhall.tracks.web;

import org.jspecify.annotations.Nullable;

/**
 * One thing a track says, in words.
 *
 * @param name what it is about, unique within its section
 */
public record Line(String section, String name, String value) {

    /** What changed between two versions about one thing; null where it is not said. */
    public record Change(
            String section,
            String name,
            @Nullable String before,
            @Nullable String after) {}
}
