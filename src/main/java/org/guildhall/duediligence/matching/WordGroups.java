package org.guildhall.duediligence.matching;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words that stand for each other, as "Bob" and "Robert" do. */
final class WordGroups {

    static final WordGroups GIVEN_NAMES = new WordGroups(WordLists.lines("given-names.txt"));
    static final WordGroups ORGANISATION_WORDS = new WordGroups(equals());

    private final Map<String, Set<Integer>> groups = new HashMap<>();

    private WordGroups(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            int number = i;
            Arrays.stream(lines.get(i).strip().split("\\s+"))
                    .forEach(word ->
                            groups.computeIfAbsent(word, any -> new HashSet<>()).add(number));
        }
    }

    /** The groups of a word, as keys; two words stand for each other when they share one. */
    Set<Integer> keys(String word) {
        return groups.getOrDefault(word, Set.of());
    }

    private static List<String> equals() {
        return WordLists.lines("organisation-words.txt").stream()
                .filter(line -> line.startsWith("equal:"))
                .flatMap(line -> Arrays.stream(line.substring("equal:".length()).split("\\|")))
                .toList();
    }
}
