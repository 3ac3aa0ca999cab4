package org.guildhall.duediligence.matching;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The word lists of the matcher: plain text next to the code, {@code #} begins a comment line. */
final class WordLists {

    private WordLists() {}

    static List<String> lines(String file) {
        try (InputStream in = WordLists.class.getResourceAsStream("/duediligence/names/" + file)) {
            if (in == null) {
                throw new IllegalStateException(
                        "Expected the word list '%s' on the class path, but it is missing. Build anew."
                                .formatted(file));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The words after {@code kind:}. */
    static Set<String> words(String file, String kind) {
        Set<String> words = new HashSet<>();
        lines(file).stream()
                .filter(line -> line.startsWith(kind + ":"))
                .forEach(line -> words.addAll(
                        Arrays.asList(line.substring(kind.length() + 1).strip().split("\\s+"))));
        return Set.copyOf(words);
    }
}
