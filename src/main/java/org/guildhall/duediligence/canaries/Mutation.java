package org.guildhall.duediligence.canaries;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** How a listed name is disguised. A mutation that would leave a name as it is gives none. */
public enum Mutation {
    TWO_SLIPS("Two slips of the pen") {
        @Override
        String mutate(String name, Random random) {
            if (name.chars().filter(Character::isLetter).count() < LONG_ENOUGH) {
                return name;
            }
            StringBuilder letters = new StringBuilder(name);
            slip(letters, random);
            slip(letters, random);
            return letters.toString();
        }
    },
    SWAPPED_WORDS("First and last word swapped") {
        @Override
        String mutate(String name, Random random) {
            List<String> words = words(name);
            Collections.swap(words, 0, words.size() - 1);
            return String.join(" ", words);
        }
    },
    OTHER_TRANSLITERATION("Another transliteration") {
        @Override
        String mutate(String name, Random random) {
            for (Map.Entry<String, String> spelling : SPELLINGS.entrySet()) {
                if (name.toLowerCase(Locale.ROOT).contains(spelling.getKey())) {
                    return name.toLowerCase(Locale.ROOT).replace(spelling.getKey(), spelling.getValue());
                }
            }
            return name;
        }
    },
    NO_MIDDLE_NAME("Without a middle name") {
        @Override
        String mutate(String name, Random random) {
            List<String> words = words(name);
            if (words.size() > 2) {
                words.remove(1 + random.nextInt(words.size() - 2));
            }
            return String.join(" ", words);
        }
    };

    private static final int LONG_ENOUGH = 10;

    /** What scripts other than Latin are transliterated to, one way and another. */
    private static final Map<String, String> SPELLINGS = new TreeMap<>(Map.of(
            "kh", "h", "ou", "u", "ei", "ey", "ph", "f", "sch", "sh", "dj", "j", "yev", "iev", "aa", "a", "oo", "u"));

    private final String label;

    Mutation(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    abstract String mutate(String name, Random random);

    /** The disguised name; empty when this mutation does not fit the name. */
    Optional<String> of(String name, Random random) {
        String straight = straight(name);
        String mutated = mutate(straight, random);
        return mutated.equalsIgnoreCase(straight) ? Optional.empty() : Optional.of(mutated);
    }

    /** "Doe, John" is John Doe. */
    private static String straight(String name) {
        int comma = name.indexOf(',');
        return comma > 0 ? name.substring(comma + 1).strip() + " " + name.substring(0, comma) : name;
    }

    private static List<String> words(String name) {
        return new ArrayList<>(Arrays.asList(name.split("\\s+")));
    }

    private static void slip(StringBuilder letters, Random random) {
        int at = random.nextInt(letters.length());
        while (!Character.isLetter(letters.charAt(at))) {
            at = random.nextInt(letters.length());
        }
        char letter = (char) ('a' + random.nextInt(26));
        switch (random.nextInt(3)) {
            case 0 -> letters.deleteCharAt(at);
            case 1 -> letters.insert(at, letter);
            default -> letters.setCharAt(at, letter);
        }
    }
}
