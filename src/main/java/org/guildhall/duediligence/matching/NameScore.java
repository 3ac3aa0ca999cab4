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

    private static final double PERSON_EXTRA = 0.12;
    private static final double ORGANISATION_EXTRA = 0.9;
    private static final double FATHER_AND_SON = 0.75;
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
        double matched = 0;
        double worth = 0;
        double telling = 0;
        for (Pair pair : alignment.pairs()) {
            double similarity = pair.likeness().similarity();
            matched += pair.weight() * similarity;
            worth += pair.weight();
            if (pair.weight() >= 0.5) {
                telling += pair.weight()
                        * Math.max(1, Math.min(pair.from().size(), pair.to().size()));
            }
        }
        double left = onlyIn(alignment.onlyLeft(), b);
        double right = onlyIn(alignment.onlyRight(), a);
        double contradiction = Math.min(left, right);
        double extra = Math.max(left, right) - contradiction;
        double extraCost = person ? telling < 1.4 ? 1 : PERSON_EXTRA : ORGANISATION_EXTRA;
        double score = worth == 0 ? 0 : matched / (worth + contradiction + extraCost * extra);
        if (contradiction > 0.1) {
            score *= 1 - CONTRADICTION * Math.min(1, contradiction);
            reasons.add("each name has words that the other lacks");
        }
        if (outOfOrder(alignment.pairs())) {
            score *= person ? 0.99 : 0.97;
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
