package org.guildhall.duediligence.matching;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.guildhall.duediligence.matching.Token.Role;

/** The terms by which a name is found: its words, how they sound, their neighbours by one slip, its letter triples. */
final class NameKeys {

    private static final int SHORTEST_NEIGHBOUR = 4;
    private static final int LONGEST_NEIGHBOUR = 20;
    private static final int MOST_TRIPLES = 40;
    private static final DoubleMetaphone METAPHONE = new DoubleMetaphone();

    private NameKeys() {}

    /** All words whatever their order: whoever has the very name is always found. */
    static String whole(Name name) {
        return name.tokens().stream().map(Token::text).sorted().collect(Collectors.joining(" "));
    }

    static Set<String> words(Name name) {
        Set<String> words = new LinkedHashSet<>();
        for (Token token : telling(name)) {
            words.add(token.text());
            if (name.person()) {
                token.groups().forEach(group -> words.add("~" + group));
            }
        }
        return words;
    }

    static Set<String> sounds(Name name) {
        Set<String> sounds = new LinkedHashSet<>();
        for (Token token : telling(name)) {
            if (token.role() != Role.NUMBER && token.text().length() > 2) {
                for (boolean alternate : new boolean[] {false, true}) {
                    String sound = METAPHONE.doubleMetaphone(token.text(), alternate);
                    if (sound != null && sound.length() > 1) {
                        sounds.add(sound);
                    }
                }
            }
        }
        return sounds;
    }

    /** Words with one letter left out: two spellings one slip apart share at least one. */
    static Set<String> neighbours(Name name) {
        Set<String> neighbours = new LinkedHashSet<>();
        for (Token token : telling(name)) {
            String sound = token.sound();
            if (token.role() == Role.NUMBER
                    || sound.length() < SHORTEST_NEIGHBOUR
                    || sound.length() > LONGEST_NEIGHBOUR) {
                continue;
            }
            neighbours.add(sound);
            for (int i = 0; i < sound.length(); i++) {
                neighbours.add(sound.substring(0, i) + sound.substring(i + 1));
            }
        }
        return neighbours;
    }

    /** Runs of three letters across the whole name, so that gaps in other places do not hide it. */
    static Set<String> triples(Name name) {
        StringBuilder letters = new StringBuilder();
        name.tokens().stream()
                .filter(token -> token.role() != Role.TITLE)
                .forEach(token -> letters.append(token.text()));
        Set<String> triples = new LinkedHashSet<>();
        for (int i = 0; i + 3 <= letters.length() && triples.size() < MOST_TRIPLES; i++) {
            triples.add(letters.substring(i, i + 3));
        }
        return triples;
    }

    private static List<Token> telling(Name name) {
        List<Token> telling = name.tokens().stream()
                .filter(token ->
                        token.role() != Role.STOP && token.role() != Role.PARTICLE && token.role() != Role.TITLE)
                .toList();
        return telling.isEmpty() ? name.tokens() : telling;
    }
}
