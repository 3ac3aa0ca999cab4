package org.guildhall.duediligence.matching;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Locale;
import org.guildhall.duediligence.matching.Token.Role;

/** Compares two words. */
final class TokenComparison {

    /** A word at the limit of tolerated slips is worth this; one beyond it nothing. */
    private static final double AT_LIMIT = 0.58;

    /** Of two names that both are common ones neither is a slip for the other: Karim and Qasim. */
    private static final double TWO_NAMES = 0.55;

    private static final double SOUND_ONLY = 0.15;
    private static final double OTHER_FIRST_LETTER = 0.25;
    static final Likeness NONE = Likeness.of(0, "is another word");
    private static final Likeness SAME = Likeness.of(1, "the same word");

    private TokenComparison() {}

    /**
     * @param similarity 0 for another word, 1 for the same
     * @param reason completes "'a' and 'b' …"
     * @param slips weighted, of at most as many as tolerated; both 0 where spelling was not compared
     */
    record Likeness(double similarity, String reason, double slips, double tolerated) {

        static Likeness of(double similarity, String reason) {
            return new Likeness(similarity, reason, 0, 0);
        }

        String inWords() {
            return tolerated == 0
                    ? reason
                    : String.format(Locale.ROOT, "%s by %.1f of %.1f tolerated slips", reason, slips, tolerated);
        }
    }

    static Likeness compare(Token a, Token b, boolean person) {
        if (a.role() == Role.NUMBER || b.role() == Role.NUMBER) {
            return numbers(a, b);
        }
        boolean sameScript = a.script() == b.script() && a.script() != UnicodeScript.LATIN;
        if (sameScript ? a.written().equals(b.written()) : a.text().equals(b.text())) {
            return SAME;
        }
        if (a.role() == Role.INITIAL || b.role() == Role.INITIAL) {
            return initial(a, b);
        }
        if (person && a.sharesGroup(b)) {
            return Likeness.of(Math.max(0.93, spelling(a, b, sameScript).similarity()), "forms of one given name");
        }
        if (!person && a.sharesGroup(b)) {
            return Likeness.of(0.98, "words of one meaning");
        }
        Likeness spelling = spelling(a, b, sameScript);
        if (person && spelling.similarity() > TWO_NAMES && a.knownName() && b.knownName()) {
            return Likeness.of(TWO_NAMES, "are two different given names, spelt alike");
        }
        return spelling;
    }

    /** Two words run together, or one word torn apart. */
    static Likeness joined(List<Token> parts, Token whole) {
        long letters = 0;
        for (Token part : parts) {
            letters |= part.letters();
        }
        boolean sameScript =
                whole.script() != UnicodeScript.LATIN && parts.getFirst().script() == whole.script();
        String other = sameScript ? whole.written() : whole.text();
        double limit = tolerated(other.length());
        if (!sameScript && !mayBeWithin(letters, whole.letters(), limit)) {
            return NONE;
        }
        StringBuilder glued = new StringBuilder();
        for (Token part : parts) {
            glued.append(sameScript ? part.written() : part.text());
        }
        double slips = SpellingDistance.between(glued.toString(), other, limit);
        double similarity = slips > limit || limit == 0 ? 0 : 1 - (1 - AT_LIMIT) * slips / limit;
        return similarity == 0 ? NONE : Likeness.of(similarity - 0.03, "written apart and together");
    }

    private static Likeness numbers(Token a, Token b) {
        if (a.role() != b.role()) {
            return NONE;
        }
        if (a.text().equals(b.text())) {
            return a.written().equals(b.written())
                    ? Likeness.of(1, "the same number")
                    : Likeness.of(0.98, "the same number, written differently");
        }
        double slips = SpellingDistance.between(a.written(), b.written(), 1.5);
        return slips <= 1.5 ? Likeness.of(0.45, "different numbers, one character apart") : NONE;
    }

    private static Likeness initial(Token a, Token b) {
        if (a.role() == b.role() || a.role() == Role.PARTICLE || b.role() == Role.PARTICLE) {
            return NONE;
        }
        return a.text().charAt(0) == b.text().charAt(0) ? Likeness.of(0.85, "an initial that fits") : NONE;
    }

    private static Likeness spelling(Token a, Token b, boolean sameScript) {
        String x = sameScript ? a.written() : a.text();
        String y = sameScript ? b.written() : b.text();
        double limit = tolerated(Math.max(x.length(), y.length()));
        if (limit == 0) {
            return NONE;
        }
        double slips = sameScript || mayBeWithin(a.letters(), b.letters(), limit)
                ? SpellingDistance.between(x, y, limit)
                : Double.POSITIVE_INFINITY;
        if (!sameScript) {
            double bySound = mayBeWithin(a.sounds(), b.sounds(), limit - SOUND_ONLY)
                    ? SOUND_ONLY + SpellingDistance.between(a.sound(), b.sound(), limit - SOUND_ONLY)
                    : Double.POSITIVE_INFINITY;
            slips = Math.min(slips, bySound);
            slips += slips <= limit && otherFirstLetter(a.sound(), b.sound()) ? OTHER_FIRST_LETTER : 0;
        }
        if (slips > limit) {
            return NONE;
        }
        double similarity = 1 - (1 - AT_LIMIT) * slips / limit;
        return slips <= SOUND_ONLY
                ? Likeness.of(similarity, "sound the same")
                : new Likeness(similarity, "differ", slips, limit);
    }

    /** Each letter that only one word has takes a slip. */
    private static boolean mayBeWithin(long letters, long others, double limit) {
        int missing = Math.max(Long.bitCount(letters & ~others), Long.bitCount(others & ~letters));
        return missing * SpellingDistance.CHEAPEST_LETTER <= limit;
    }

    /** The first letter is the one least often mistaken, unless it is a vowel of another language's ear. */
    private static boolean otherFirstLetter(String a, String b) {
        return !a.isEmpty()
                && !b.isEmpty()
                && a.charAt(0) != b.charAt(0)
                && !(SpellingDistance.isVowel(a.charAt(0)) && SpellingDistance.isVowel(b.charAt(0)));
    }

    /** Weighted slips a word of a length may have and still be the same word. */
    private static double tolerated(int length) {
        return switch (length) {
            case 0, 1 -> 0;
            case 2 -> 0.9;
            case 3 -> 1;
            case 4 -> 1.2;
            case 5 -> 1.8;
            case 6 -> 2;
            case 7, 8, 9 -> 2.2;
            case 10, 11, 12 -> 2.6;
            default -> 3;
        };
    }
}
