package org.guildhall.duediligence.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.guildhall.duediligence.matching.Token.Role;
import org.guildhall.duediligence.matching.TokenComparison.Likeness;

/**
 * Which word of one name belongs to which of the other.
 *
 * @param pairs in the order of the left name
 */
record Alignment(List<Pair> pairs, List<Token> onlyLeft, List<Token> onlyRight) {

    static final Alignment NONE = new Alignment(List.of(), List.of(), List.of());
    private static final int MOST_JOINED = 3;

    /**
     * Words that belong together; several on one side when they are run together on the other.
     *
     * @param left positions of {@code from}, in the left name
     */
    record Pair(List<Token> from, List<Token> to, int left, int right, Likeness likeness) {

        double weight() {
            // An initial tells little, whatever name it stands for.
            return initial() ? Math.min(weight(from), weight(to)) : Math.max(weight(from), weight(to));
        }

        boolean initial() {
            return from.getFirst().role() == Role.INITIAL || to.getFirst().role() == Role.INITIAL;
        }

        private static double weight(List<Token> tokens) {
            return tokens.stream().mapToDouble(Token::weight).max().orElse(0);
        }

        String words(List<Token> tokens) {
            return tokens.stream().map(Token::written).collect(Collectors.joining(" "));
        }
    }

    static Alignment of(Name a, Name b) {
        boolean person = a.person() || b.person();
        List<Pair> possible = new ArrayList<>();
        singles(a.tokens(), b.tokens(), person, possible);
        joined(a.tokens(), b.tokens(), true, possible);
        joined(b.tokens(), a.tokens(), false, possible);
        if (!person) {
            acronyms(a.tokens(), b.tokens(), true, possible);
            acronyms(b.tokens(), a.tokens(), false, possible);
        }
        possible.sort(Comparator.comparingDouble(Alignment::order));
        boolean[] usedLeft = new boolean[a.tokens().size()];
        boolean[] usedRight = new boolean[b.tokens().size()];
        List<Pair> pairs = new ArrayList<>();
        for (Pair pair : possible) {
            if (free(usedLeft, pair.left(), pair.from().size())
                    && free(usedRight, pair.right(), pair.to().size())) {
                use(usedLeft, pair.left(), pair.from().size());
                use(usedRight, pair.right(), pair.to().size());
                pairs.add(pair);
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::left));
        return new Alignment(pairs, unused(a.tokens(), usedLeft), unused(b.tokens(), usedRight));
    }

    /** Likest first; among equals those that tell most, then those at the same place. */
    private static double order(Pair pair) {
        int tokens = pair.from().size() + pair.to().size() - 2;
        return -pair.likeness().similarity()
                - 0.001 * pair.weight()
                - 0.02 * tokens
                + 0.0001 * Math.abs(pair.left() - pair.right());
    }

    private static void singles(List<Token> as, List<Token> bs, boolean person, List<Pair> possible) {
        for (int i = 0; i < as.size(); i++) {
            for (int j = 0; j < bs.size(); j++) {
                Likeness likeness = TokenComparison.compare(as.get(i), bs.get(j), person);
                if (likeness.similarity() > 0) {
                    possible.add(new Pair(List.of(as.get(i)), List.of(bs.get(j)), i, j, likeness));
                }
            }
        }
    }

    private static void joined(List<Token> parts, List<Token> wholes, boolean partsLeft, List<Pair> possible) {
        for (int from = 0; from < parts.size() - 1; from++) {
            int length = parts.get(from).text().length();
            for (int to = from + 1; to < Math.min(parts.size(), from + MOST_JOINED); to++) {
                length += parts.get(to).text().length();
                for (int j = 0; j < wholes.size(); j++) {
                    Token whole = wholes.get(j);
                    if (whole.role() == Role.NUMBER || Math.abs(whole.text().length() - length) > 2) {
                        continue;
                    }
                    List<Token> several = parts.subList(from, to + 1);
                    Likeness likeness = TokenComparison.joined(several, whole);
                    if (likeness.similarity() > 0) {
                        possible.add(
                                partsLeft
                                        ? new Pair(several, List.of(whole), from, j, likeness)
                                        : new Pair(List.of(whole), several, j, from, likeness));
                    }
                }
            }
        }
    }

    private static void acronyms(List<Token> shorts, List<Token> longs, boolean shortLeft, List<Pair> possible) {
        for (int i = 0; i < shorts.size(); i++) {
            String acronym = shorts.get(i).text();
            int length = acronym.length();
            if (length < 3 || length > 6 || shorts.get(i).role() != Role.CORE) {
                continue;
            }
            for (int from = 0; from + length <= longs.size(); from++) {
                List<Token> run = longs.subList(from, from + length);
                String initials =
                        run.stream().map(token -> token.text().substring(0, 1)).collect(Collectors.joining());
                if (initials.equals(acronym)
                        && run.stream().allMatch(token -> token.text().length() > 1)) {
                    Likeness likeness = Likeness.of(0.85, "an abbreviation of the words");
                    List<Token> single = List.of(shorts.get(i));
                    possible.add(
                            shortLeft
                                    ? new Pair(single, run, i, from, likeness)
                                    : new Pair(run, single, from, i, likeness));
                }
            }
        }
    }

    private static boolean free(boolean[] used, int from, int length) {
        for (int i = from; i < from + length; i++) {
            if (used[i]) {
                return false;
            }
        }
        return true;
    }

    private static void use(boolean[] used, int from, int length) {
        for (int i = from; i < from + length; i++) {
            used[i] = true;
        }
    }

    private static List<Token> unused(List<Token> tokens, boolean[] used) {
        List<Token> left = new ArrayList<>();
        for (int i = 0; i < used.length; i++) {
            if (!used[i]) {
                left.add(tokens.get(i));
            }
        }
        return left;
    }
}
