package org.guildhall.duediligence.matching;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A rough spelling by sound across languages, so that transliterations of one name come close: "Poutine" and
 * "Putin", "Hussein" and "Husayn". S, C and Z stand for sh, ch and zh.
 */
final class Sound {

    private static final String[][] RULES = {
        {"tsch", "C"}, {"tch", "C"}, {"sch", "S"}, {"sh", "S"}, {"ch", "C"}, {"zh", "Z"}, {"dj", "j"}, {"dz", "z"},
        {"ph", "f"}, {"kh", "h"}, {"gh", "g"}, {"th", "t"}, {"dh", "d"}, {"ck", "k"}, {"cz", "C"}, {"sz", "S"},
        {"ou", "u"}, {"oo", "u"}, {"ee", "i"}, {"ei", "ai"}, {"ey", "ai"}, {"ay", "ai"}, {"ie", "i"}, {"iy", "i"},
        {"ij", "i"}, {"yi", "i"}, {"oe", "o"}, {"ue", "u"}, {"ae", "a"}, {"ce", "se"}, {"ci", "si"}, {"cy", "si"},
        {"qu", "k"}, {"x", "ks"}, {"c", "k"}, {"q", "k"}, {"w", "v"}, {"y", "i"}, {"'", ""}
    };

    private static final String[][] NO_RULES = {};
    private static final String[][][] BY_FIRST_LETTER = new String[128][][];

    static {
        for (int letter = 0; letter < 128; letter++) {
            String first = String.valueOf((char) letter);
            BY_FIRST_LETTER[letter] = Arrays.stream(RULES)
                    .filter(rule -> rule[0].startsWith(first))
                    .toArray(String[][]::new);
        }
    }

    private Sound() {}

    static String of(String latin) {
        StringBuilder sound = new StringBuilder(latin.length());
        int at = 0;
        while (at < latin.length()) {
            String[] rule = ruleAt(latin, at);
            String letters = rule == null ? String.valueOf(latin.charAt(at)) : rule[1];
            at += rule == null ? 1 : rule[0].length();
            for (int i = 0; i < letters.length(); i++) {
                boolean doubled = !sound.isEmpty() && sound.charAt(sound.length() - 1) == letters.charAt(i);
                if (!doubled || Character.isDigit(letters.charAt(i))) {
                    sound.append(letters.charAt(i));
                }
            }
        }
        return sound.toString();
    }

    private static String @Nullable [] ruleAt(String latin, int at) {
        char first = latin.charAt(at);
        for (String[] rule : first < 128 ? BY_FIRST_LETTER[first] : NO_RULES) {
            if (latin.startsWith(rule[0], at)) {
                return rule;
            }
        }
        return null;
    }
}
