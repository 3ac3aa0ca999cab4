package org.guildhall.duediligence.matching;

/**
 * How many slips lead from one spelling to another: letters left out, added, replaced or swapped. A vowel for a
 * vowel or a consonant for one that sounds alike counts less than a full slip.
 */
final class SpellingDistance {

    /** What the cheapest slip costs: one letter instead of the same doubled. */
    static final double CHEAPEST = 0.4;

    /** What a letter costs at least that the other word lacks altogether. */
    static final double CHEAPEST_LETTER = 0.6;

    private static final boolean[] VOWEL = new boolean[128];
    private static final String[] ALIKE = {
        "ckqg", "szc", "vwfb", "dt", "bp", "ijy", "mn", "gj", "SCZ", "sS", "zZ", "kh", "Ck", "jZ"
    };
    private static final boolean[][] SOUNDS_ALIKE = new boolean[128][128];

    static {
        "aeiouy".chars().forEach(vowel -> VOWEL[vowel] = true);
        for (String group : ALIKE) {
            for (int i = 0; i < group.length(); i++) {
                for (int j = 0; j < group.length(); j++) {
                    SOUNDS_ALIKE[group.charAt(i)][group.charAt(j)] = true;
                }
            }
        }
    }

    private SpellingDistance() {}

    /**
     * @param limit more than this need not be told apart
     * @return weighted slips; infinity above the limit
     */
    static double between(String a, String b, double limit) {
        if (a.equals(b)) {
            return 0;
        }
        int n = a.length();
        int m = b.length();
        if (Math.abs(n - m) * CHEAPEST > limit || n == 0 || m == 0) {
            return Double.POSITIVE_INFINITY;
        }
        double[] before = new double[m + 1];
        double[] last = new double[m + 1];
        double[] now = new double[m + 1];
        for (int j = 1; j <= m; j++) {
            last[j] = last[j - 1] + gap(b, j - 1);
        }
        for (int i = 1; i <= n; i++) {
            now[0] = last[0] + gap(a, i - 1);
            double best = now[0];
            for (int j = 1; j <= m; j++) {
                char x = a.charAt(i - 1);
                char y = b.charAt(j - 1);
                double cost = x == y ? last[j - 1] : last[j - 1] + replaced(x, y);
                cost = Math.min(cost, last[j] + gap(a, i - 1));
                cost = Math.min(cost, now[j - 1] + gap(b, j - 1));
                if (i > 1 && j > 1 && x == b.charAt(j - 2) && y == a.charAt(i - 2)) {
                    cost = Math.min(cost, before[j - 2] + 0.9);
                }
                now[j] = cost;
                best = Math.min(best, cost);
            }
            if (best > limit + 1) {
                return Double.POSITIVE_INFINITY;
            }
            double[] spare = before;
            before = last;
            last = now;
            now = spare;
        }
        return last[m] <= limit ? last[m] : Double.POSITIVE_INFINITY;
    }

    private static double gap(String text, int at) {
        char letter = text.charAt(at);
        if (at > 0 && text.charAt(at - 1) == letter) {
            return CHEAPEST;
        }
        if (letter == 'h' && at > 0) {
            return 0.6;
        }
        return isVowel(letter) ? 0.8 : 1;
    }

    private static double replaced(char x, char y) {
        if (Character.isDigit(x) || Character.isDigit(y)) {
            return 1.5;
        }
        if (isVowel(x) && isVowel(y)) {
            return 0.65;
        }
        if (x < 128 && y < 128) {
            return SOUNDS_ALIKE[x][y] ? 0.8 : 1;
        }
        // An ideograph is a whole syllable and more.
        return Character.isIdeographic(x) || Character.isIdeographic(y) ? 2 : 1;
    }

    static boolean isVowel(char letter) {
        return letter < 128 && VOWEL[letter];
    }
}
