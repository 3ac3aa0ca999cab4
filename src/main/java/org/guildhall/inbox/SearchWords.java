package org.guildhall.inbox;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words as they are searched for: without case, accents and punctuation. */
final class SearchWords {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Letters that Unicode does not take apart into a base letter and an accent. */
    private static final Map<String, String> LETTERS =
            Map.of("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı", "i");

    private SearchWords() {}

    static List<String> of(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        String plain =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
        String latin = plain.codePoints()
                .mapToObj(Character::toString)
                .map(letter -> LETTERS.getOrDefault(letter, letter))
                .collect(Collectors.joining());
        return Arrays.stream(BETWEEN_WORDS.split(latin))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /** What a task is found by: its own name, the organisation's, and the reference of the application. */
    static String[] ofTask(String name, String organisation, UUID applicationId) {
        return of(name + " " + organisation + " " + reference(applicationId)).toArray(String[]::new);
    }

    /** How people name an application: short enough to read out, and where its id begins. */
    static String reference(UUID applicationId) {
        return applicationId.toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    /** A query for rows that have a word beginning with each of these; empty when nothing is asked. */
    static String query(String text) {
        // The words hold letters and digits only, so nothing in them can be taken for an operator.
        return of(text).stream().map(word -> "'" + word + "':*").collect(Collectors.joining(" & "));
    }
}
