package org.guildhall.duediligence.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.guildhall.duediligence.matching.Alignment.Pair;
import org.guildhall.duediligence.matching.LegalForm.Family;
import org.guildhall.duediligence.matching.Token.Role;

/** Weighs an alignment of two names into one number. */
final class NameScore {

    /** How much of the score is lost when each name has a telling word that the other lacks. */
    private static final double CONTRADICTION = 0.4;

    private static final double ORGANISATION_EXTRA = 0.9;
    private static final double FATHER_AND_SON = 0.75;
    private static final double OTHER_ORDER = 0.99;
    private static final double OTHER_ORDER_AND_SPELLING = 0.95;
    private static final int FEW_LETTERS = 8;
    private static final double FORM_WORD = 0.05;

    private NameScore() {}

    /**
     * A score before it is put in words, which only the best of many need.
     *
     * @param rules what was weighed besides single words
     */
    record Scored(double score, Alignment alignment, List<String> rules) {

        NameComparison inWords() {
            List<String> reasons = new ArrayList<>();
            alignment.pairs().forEach(pair -> reasons.add(word(pair)));
            alignment
                    .onlyLeft()
                    .forEach(token -> reasons.add("'%s' is only in the first name".formatted(token.written())));
            alignment
                    .onlyRight()
                    .forEach(token -> reasons.add("'%s' is only in the second name".formatted(token.written())));
            reasons.addAll(rules);
            return new NameComparison(score, List.copyOf(reasons));
        }
    }

    static Scored compare(Name a, Name b) {
        if (!a.comparable() || !b.comparable()) {
            return new Scored(0, Alignment.NONE, List.of("a name without letters or digits is like no other"));
        }
        boolean person = a.person() || b.person();
        Alignment alignment = Alignment.of(a, b);
        List<String> reasons = new ArrayList<>();
        Matched matched = Matched.of(alignment.pairs());
        double left = onlyIn(alignment.onlyLeft(), b);
        double right = onlyIn(alignment.onlyRight(), a);
        double contradiction = Math.min(left, right);
        double extra = Math.max(left, right) - contradiction;
        double extraCost = person ? personExtra(matched) : ORGANISATION_EXTRA;
        // Slips count double in names that are not whole either: both excuses together prove little.
        double lost = person && extra >= 0.5 && matched.names() <= 2 ? matched.lost() * 2 : matched.lost();
        double score = matched.worth() == 0
                ? 0
                : Math.max(0, matched.worth() - lost) / (matched.worth() + contradiction + extraCost * extra);
        if (contradiction > 0.1) {
            score *= 1 - CONTRADICTION * Math.min(1, contradiction);
            reasons.add("each name has words that the other lacks");
        }
        if (outOfOrder(alignment.pairs())) {
            score *= matched.lost() > 0.05 ? OTHER_ORDER_AND_SPELLING : OTHER_ORDER;
            reasons.add("the words come in another order");
        }
        if (person && fatherAndSonSwapped(alignment.pairs(), a, b)) {
            score *= FATHER_AND_SON;
            reasons.add("father and son have changed places");
        }
        score *= forms(a, b, reasons);
        if (score < 0.97 && a.compact().equals(b.compact())) {
            score = 0.97;
            reasons.add("the same letters, divided differently");
        }
        return new Scored(Math.min(1, score), alignment, reasons);
    }

    private static String word(Pair pair) {
        return String.format(
                Locale.ROOT,
                "'%s' and '%s' %s (%.2f)",
                pair.words(pair.from()),
                pair.words(pair.to()),
                pair.likeness().inWords(),
                pair.likeness().similarity());
    }

    /**
     * What the pairs of an alignment come to.
     *
     * @param worth weight of all
     * @param lost weight lost by unlikeness
     * @param names how many tell this name from others; initials do not
     * @param letters of those
     */
    private record Matched(double worth, double lost, int names, int letters) {

        static Matched of(List<Pair> pairs) {
            double worth = 0;
            double lost = 0;
            int names = 0;
            int letters = 0;
            for (Pair pair : pairs) {
                worth += pair.weight();
                lost += pair.weight() * (1 - pair.likeness().similarity());
                if (pair.weight() >= 0.5 && !pair.initial()) {
                    names += Math.max(pair.from().size(), pair.to().size());
                    letters += pair.to().stream()
                            .mapToInt(token -> token.text().length())
                            .sum();
                }
            }
            return new Matched(worth, lost, names, letters);
        }
    }

    /** What a word costs that only one of two persons has: little when enough else agrees. */
    private static double personExtra(Matched matched) {
        if (matched.names() < 2) {
            return 1;
        }
        if (matched.letters() < FEW_LETTERS) {
            return 0.5;
        }
        return matched.names() == 2 ? 0.26 : 0.12;
    }

    /** The weight of words the other name lacks; a misspelt legal form weighs next to nothing. */
    private static double onlyIn(List<Token> tokens, Name other) {
        double weight = 0;
        for (Token token : tokens) {
            boolean formWord = other.formWords().stream()
                    .anyMatch(word -> word.length() > 3 && SpellingDistance.between(word, token.text(), 1) <= 1);
            weight += formWord ? FORM_WORD : token.weight();
        }
        return weight;
    }

    /** "Omar bin Abdullah" is not "Abdullah bin Omar". */
    private static boolean fatherAndSonSwapped(List<Pair> pairs, Name a, Name b) {
        int left = Names.firstPatronymic(a.tokens());
        int right = Names.firstPatronymic(b.tokens());
        return left > 0
                && right > 0
                && pairs.stream().anyMatch(pair -> pair.left() < left && pair.right() > right)
                && pairs.stream().anyMatch(pair -> pair.left() > left && pair.right() < right);
    }

    private static boolean outOfOrder(List<Pair> pairs) {
        int last = -1;
        for (Pair pair : pairs) {
            if (pair.from().getFirst().role() == Role.STOP) {
                continue;
            }
            if (pair.right() < last) {
                return true;
            }
            last = pair.right();
        }
        return false;
    }

    private static double forms(Name a, Name b, List<String> reasons) {
        if (a.forms().isEmpty() && b.forms().isEmpty()) {
            return 1;
        }
        if (a.forms().isEmpty() || b.forms().isEmpty()) {
            reasons.add("only one name has a legal form");
            return 0.985;
        }
        LegalForm left = a.forms().getFirst();
        LegalForm right = b.forms().getFirst();
        if (a.forms().stream().anyMatch(b.forms()::contains)) {
            reasons.add("the same legal form (%s)".formatted(left.code()));
            return 1;
        }
        if (left.family() == right.family() || left.family() == Family.GENERAL || right.family() == Family.GENERAL) {
            reasons.add("legal forms of one kind (%s, %s)".formatted(left.code(), right.code()));
            return 0.98;
        }
        reasons.add("different legal forms (%s, %s)".formatted(left.code(), right.code()));
        return left.family().commercial() && right.family().commercial() ? 0.95 : 0.75;
    }
}
