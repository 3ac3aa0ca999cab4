package org.guildhall.duediligence.web;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A word of a record that is compared with another. */
public record Word(String text, Mark mark) {

    public enum Mark {
        /** The other record has it, too. */
        SAME,
        /** The other record has something else. */
        OTHER,
        /** The other record tells nothing it could be compared with. */
        ALONE
    }

    private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]");

    /** Takes a text apart and marks what one of the others has as well, whatever its case and accents. */
    static List<Word> of(String text, List<String> others) {
        Set<String> known = others.stream()
                .flatMap(other -> Arrays.stream(other.split("\\s+")))
                .map(Word::key)
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toSet());
        return Arrays.stream(text.strip().split("\\s+"))
                .map(word -> compared(word, !others.isEmpty(), known.contains(key(word))))
                .toList();
    }

    static Word compared(String text, boolean comparable, boolean same) {
        return new Word(text, same ? Mark.SAME : comparable ? Mark.OTHER : Mark.ALONE);
    }

    static Word alone(String text) {
        return new Word(text, Mark.ALONE);
    }

    boolean same() {
        return mark == Mark.SAME;
    }

    private static String key(String word) {
        String plain = Normalizer.normalize(word, Normalizer.Form.NFKD);
        return NO_LETTER_OR_DIGIT.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
