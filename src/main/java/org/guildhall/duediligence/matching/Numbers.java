package org.guildhall.duediligence.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers in names, however they are written: 44, forty-four, 1st, first, XIV. */
final class Numbers {

    private static final Pattern DIGITS = Pattern.compile("0*(\\d{1,9})(?:st|nd|rd|th|e|er|eme|o|a)?");
    private static final Pattern ROMAN = Pattern.compile("(x{0,3})(ix|iv|v?i{0,3})");
    private static final List<String> UNITS = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> ORDINALS = List.of(
            "zeroth",
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth");
    private static final List<String> TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final Map<String, Integer> WORDS = words();

    private Numbers() {}

    /** The number a word stands for, in digits; Roman numerals only where asked for. */
    static Optional<String> of(String word, boolean roman) {
        Matcher digits = DIGITS.matcher(word);
        if (digits.matches()) {
            return Optional.of(digits.group(1));
        }
        Integer named = WORDS.get(word);
        if (named != null) {
            return Optional.of(named.toString());
        }
        Matcher numeral = ROMAN.matcher(word);
        if (roman && !word.isEmpty() && numeral.matches()) {
            return Optional.of(String.valueOf(10 * numeral.group(1).length() + ones(numeral.group(2))));
        }
        return Optional.empty();
    }

    /** Whether the word is a round ten in letters, which a unit may follow: forty four. */
    static boolean isTens(String word) {
        return TENS.contains(word);
    }

    private static int ones(String roman) {
        return switch (roman) {
            case "ix" -> 9;
            case "iv" -> 4;
            default ->
                (roman.startsWith("v") ? 5 : 0)
                        + (int) roman.chars().filter(c -> c == 'i').count();
        };
    }

    private static Map<String, Integer> words() {
        Map<String, Integer> words = new HashMap<>();
        for (int i = 0; i < UNITS.size(); i++) {
            words.put(UNITS.get(i), i);
        }
        for (int i = 0; i < ORDINALS.size(); i++) {
            words.put(ORDINALS.get(i), i);
        }
        for (int i = 0; i < TENS.size(); i++) {
            words.put(TENS.get(i), 20 + 10 * i);
        }
        return Map.copyOf(words);
    }
}
