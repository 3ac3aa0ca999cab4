package org.guildhall.documents.pdf;

import java.text.Bidi;

/** Turns a line from reading order to drawing order, for Hebrew, Arabic and mixed text. */
final class VisualOrder {

    private VisualOrder() {}

    static String of(String line) {
        char[] characters = line.toCharArray();
        if (!Bidi.requiresBidi(characters, 0, characters.length)) {
            return line;
        }
        Bidi bidi = new Bidi(line, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        int count = bidi.getRunCount();
        byte[] levels = new byte[count];
        String[] runs = new String[count];
        for (int i = 0; i < count; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            String run = line.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
            runs[i] = levels[i] % 2 == 0 ? run : mirrored(run);
        }
        Bidi.reorderVisually(levels, 0, runs, 0, count);
        return String.join("", runs);
    }

    private static String mirrored(String run) {
        StringBuilder reversed = new StringBuilder(run).reverse();
        for (int i = 0; i < reversed.length(); i++) {
            reversed.setCharAt(i, partner(reversed.charAt(i)));
        }
        return reversed.toString();
    }

    private static char partner(char character) {
        int at = "()[]{}<>«»".indexOf(character);
        return at < 0 ? character : "()[]{}<>«»".charAt(at ^ 1);
    }
}
