package org.guildhall.contracts;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Compares a typed name with the names of those who may sign: case, accents, punctuation and order do not matter. */
final class SignerNames {

    /** Letters that Unicode does not take apart into a base letter and a mark. */
    private static final Map<String, String> PLAIN =
            Map.of("ß", "ss", "ø", "o", "ł", "l", "đ", "d", "æ", "ae", "œ", "oe", "þ", "th", "ð", "d", "ı", "i");

    private SignerNames() {}

    static boolean match(String typed, Collection<String> permitted) {
        List<String> words = words(typed);
        return !words.isEmpty() && permitted.stream().map(SignerNames::words).anyMatch(words::equals);
    }

    private static List<String> words(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        for (var letter : PLAIN.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .sorted()
                .toList();
    }
}
