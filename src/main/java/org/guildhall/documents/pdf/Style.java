package org.guildhall.documents.pdf;

import java.awt.Color;

/**
 * How a piece of text looks.
 *
 * @param size in points
 * @param spacing extra room after each character, in points
 */
public record Style(Face face, float size, Color color, float spacing) {

    public static final Color INK = new Color(0x1d2430);
    public static final Color MUTED = new Color(0x5b6675);
    public static final Color ACCENT = new Color(0x1f4e79);
    public static final Color HAIRLINE = new Color(0xc9d1da);

    public static Style of(Face face, float size) {
        return new Style(face, size, INK, 0);
    }

    public Style in(Color other) {
        return new Style(face, size, other, spacing);
    }

    public Style at(float otherSize) {
        return new Style(face, otherSize, color, spacing);
    }

    public Style spaced(float points) {
        return new Style(face, size, color, points);
    }
}
