package org.guildhall.duediligence.matching;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import org.guildhall.duediligence.matching.Token.Role;

/** Compares two words. */
final class TokenComparison {

    /** A word at the limit of tolerated slips is worth this; one beyond it nothing. */
    private static final double AT_LIMIT = 0.65;

    private static final double SOUND_ONLY = 0.15;
    private static final double OTHER_FIRST_LETTER = 0.25;
    static final Likeness NONE = new Likeness(0, "is another word");

    private TokenComparison() {}

    /**
     * @param similarity 0 for another word, 1 for the same
     * @param reason completes "'a' and 'b': …"
     */
    record Likeness(double similarity, String reason) {}

    static Likeness compare(Token a, Token b, boolean person) {
        if (a.role() == Role.NUMBER || b.role() == Role.NUMBER) {
            return numbers(a, b);
        }
        boolean sameScript = a.script() == b.script() && a.script() != UnicodeScript.LATIN;
        if (sameScript ? a.written().equals(b.written()) : a.text().equals(b.text())) {
            return new Likeness(1, "the same word");
        }
        if (a.role() == Role.INITIAL || b.role() == Role.INITIAL) {
            return initial(a, b);
        }
        if (person && WordGroups.GIVEN_NAMES.together(a.text(), b.text())) {
            return new Likeness(Math.max(0.93, spelling(a, b, sameScript).similarity()), "forms of one given name");
        }
        if (!person && WordGroups.ORGANISATION_WORDS.together(a.text(), b.text())) {
            return new Likeness(0.98, "words of one meaning");
        }
        return spelling(a, b, sameScript);
    }

    /** Two words run together, or one word torn apart. */
    static Likeness joined(String written, String text, Token whole) {
        Token glued = Token.of(written, text, Role.CORE, 1);
        boolean sameScript = glued.script() == whole.script() && glued.script() != UnicodeScript.LATIN;
        Likeness likeness = sameScript && written.equals(whole.written()) || text.equals(whole.text())
                ? new Likeness(1, "written apart and together")
                : spelling(glued, whole, sameScript);
        return likeness.similarity() == 0
                ? NONE
                : new Likeness(likeness.similarity() - 0.03, "written apart and together");
    }

    private static Likeness numbers(Token a, Token b) {
        if (a.role() != b.role()) {
            return NONE;
        }
        if (a.text().equals(b.text())) {
            return a.written().equals(b.written())
                    ? new Likeness(1, "the same number")
                    : new Likeness(0.98, "the same number, written differently");
        }
        double slips = SpellingDistance.between(a.written(), b.written(), 1.5);
        return slips <= 1.5 ? new Likeness(0.45, "different numbers, one character apart") : NONE;
    }

    private static Likeness initial(Token a, Token b) {
        if (a.role() == b.role() || a.role() == Role.PARTICLE || b.role() == Role.PARTICLE) {
            return NONE;
        }
        return a.text().charAt(0) == b.text().charAt(0) ? new Likeness(0.85, "an initial that fits") : NONE;
    }

    private static Likeness spelling(Token a, Token b, boolean sameScript) {
        String x = sameScript ? a.written() : a.text();
        String y = sameScript ? b.written() : b.text();
        double limit = tolerated(Math.max(x.length(), y.length()));
        if (limit == 0) {
            return NONE;
        }
        double slips = SpellingDistance.between(x, y, limit);
        if (!sameScript) {
            double bySound = SOUND_ONLY + SpellingDistance.between(a.sound(), b.sound(), limit - SOUND_ONLY);
            slips = Math.min(slips, bySound);
            slips += otherFirstLetter(a.sound(), b.sound()) ? OTHER_FIRST_LETTER : 0;
        }
        if (slips > limit) {
            return NONE;
        }
        return new Likeness(
                1 - (1 - AT_LIMIT) * slips / limit,
                slips <= SOUND_ONLY
                        ? "sound the same"
                        : String.format(Locale.ROOT, "differ by %.1f of %.1f tolerated slips", slips, limit));
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
