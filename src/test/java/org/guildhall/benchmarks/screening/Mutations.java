package org.guildhall.benchmarks.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.guildhall.duediligence.lists.EntryKind;

/** Names as others write them: with slips, in another order, without the middle name. */
final class Mutations {

    private static final int LONG_ENOUGH = 10;

    private final Random random;

    Mutations(long seed) {
        random = new Random(seed);
    }

    /** Two slips, each a letter left out, added, replaced or swapped; for names of ten letters or more. */
    Optional<String> twoSlips(String name) {
        if (name.chars().filter(Character::isLetter).count() < LONG_ENOUGH) {
            return Optional.empty();
        }
        StringBuilder letters = new StringBuilder(name);
        slip(letters);
        slip(letters);
        return Optional.of(letters.toString());
    }

    /** First and last word in each other's place. */
    Optional<String> swapped(String name, EntryKind kind) {
        List<String> words = words(name, kind);
        if (words.size() < 2) {
            return Optional.empty();
        }
        Collections.swap(words, 0, words.size() - 1);
        return Optional.of(String.join(" ", words));
    }

    /** A person without one of the middle words. */
    Optional<String> withoutMiddleName(String name, EntryKind kind) {
        List<String> words = words(name, kind);
        if (kind != EntryKind.PERSON || words.size() < 3) {
            return Optional.empty();
        }
        words.remove(1 + random.nextInt(words.size() - 2));
        return Optional.of(String.join(" ", words));
    }

    private static List<String> words(String name, EntryKind kind) {
        int comma = name.indexOf(',');
        String text = kind == EntryKind.PERSON && comma > 0
                ? name.substring(comma + 1).strip() + " " + name.substring(0, comma)
                : name;
        return new ArrayList<>(Arrays.asList(text.split("\\s+")));
    }

    private void slip(StringBuilder letters) {
        int at;
        do {
            at = random.nextInt(letters.length());
        } while (!Character.isLetter(letters.charAt(at)));
        char letter = (char) ('a' + random.nextInt(26));
        switch (random.nextInt(4)) {
            case 0 -> letters.deleteCharAt(at);
            case 1 -> letters.insert(at, letter);
            case 2 -> letters.setCharAt(at, letter);
            default -> {
                int next = Math.min(at + 1, letters.length() - 1);
                char swapped = letters.charAt(at);
                letters.setCharAt(at, letters.charAt(next));
                letters.setCharAt(next, swapped);
            }
        }
    }
}
