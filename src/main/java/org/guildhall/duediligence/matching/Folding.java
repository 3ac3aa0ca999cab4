package org.guildhall.duediligence.matching;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Takes from a text what does not tell names apart: case, accents, invisible characters; and puts it in Latin letters. */
final class Folding {

    /** Accents of Latin, Greek and Cyrillic, points of Arabic and Hebrew, tatweel; never the vowel signs of Khmer or Hindi. */
    private static final Pattern MARKS =
            Pattern.compile("[\\u0300-\\u036F\\u064B-\\u065F\\u0670\\u0640\\u0591-\\u05C7\\u1AB0-\\u1AFF]");

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\t\\n\\r]]");
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('ß', "ss"),
            Map.entry('æ', "ae"),
            Map.entry('œ', "oe"),
            Map.entry('ø', "o"),
            Map.entry('ł', "l"),
            Map.entry('đ', "d"),
            Map.entry('ð', "d"),
            Map.entry('þ', "th"),
            Map.entry('ı', "i"),
            Map.entry('ə', "a"),
            Map.entry('ħ', "h"),
            Map.entry('ŧ', "t"),
            Map.entry('ς', "σ"));

    private static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower()");

    private Folding() {}

    /** Lower case without accents and invisible characters, in the script it is written in. */
    static String fold(String text) {
        if (isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String plain = INVISIBLE.matcher(text).replaceAll("");
        String lower = Normalizer.normalize(plain, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        String bare = MARKS.matcher(lower).replaceAll("");
        StringBuilder letters = new StringBuilder(bare.length());
        for (int i = 0; i < bare.length(); i++) {
            String replaced = LETTERS.get(bare.charAt(i));
            if (replaced == null) {
                letters.append(bare.charAt(i));
            } else {
                letters.append(replaced);
            }
        }
        return letters.toString();
    }

    /** A folded text in the letters a to z as far as its script can be transliterated. */
    static String latin(String folded) {
        if (isAscii(folded)) {
            return folded;
        }
        String composed = Normalizer.normalize(folded, Normalizer.Form.NFC);
        String latin;
        // A transliterator has state, therefore one at a time.
        synchronized (TO_LATIN) {
            latin = TO_LATIN.transliterate(composed);
        }
        return MARKS.matcher(Normalizer.normalize(latin, Normalizer.Form.NFKD)).replaceAll("");
    }

    /** The script of the first letter. */
    static UnicodeScript script(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .findFirst()
                .orElse(UnicodeScript.COMMON);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128 || (text.charAt(i) < 32 && text.charAt(i) != '\t')) {
                return false;
            }
        }
        return true;
    }
}
