package org.guildhall.documents.pdf;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines of a given width: between words, and inside a word that is wider than a line. */
public final class Lines {

    private Lines() {}

    public static List<String> wrap(Canvas canvas, Style style, String text, float width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        float used = 0;
        float space = canvas.widthOf(style, " ");
        for (String word : text.strip().split("\\s+")) {
            for (String piece : pieces(canvas, style, word, width)) {
                float wide = canvas.widthOf(style, piece);
                if (!line.isEmpty() && used + space + wide > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                    used = 0;
                }
                if (!line.isEmpty()) {
                    line.append(' ');
                    used += space;
                }
                line.append(piece);
                used += wide;
            }
        }
        if (!line.isEmpty() || lines.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    /** At most so many lines; what does not fit is left out and shown as an ellipsis. */
    public static List<String> wrap(Canvas canvas, Style style, String text, float width, int most) {
        List<String> lines = wrap(canvas, style, text, width);
        if (lines.size() <= most) {
            return lines;
        }
        List<String> kept = new ArrayList<>(lines.subList(0, most));
        String last = kept.get(most - 1);
        while (!last.isEmpty() && canvas.widthOf(style, last + "…") > width) {
            last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
        }
        kept.set(most - 1, last + "…");
        return kept;
    }

    private static List<String> pieces(Canvas canvas, Style style, String word, float width) {
        if (canvas.widthOf(style, word) <= width) {
            return List.of(word);
        }
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        float used = 0;
        for (int codePoint : word.codePoints().toArray()) {
            String character = Character.toString(codePoint);
            float wide = canvas.widthOf(style, character);
            if (!piece.isEmpty() && used + wide > width) {
                pieces.add(piece.toString());
                piece.setLength(0);
                used = 0;
            }
            piece.append(character);
            used += wide;
        }
        pieces.add(piece.toString());
        return pieces;
    }
}
