package org.guildhall.duediligence.matching;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/**
 * A word of a name.
 *
 * @param text folded, in Latin letters
 * @param written folded, in the script it was written in
 * @param sound {@link Sound} of the text
 * @param groups words it stands for as well, see {@link WordGroups}
 * @param letters which letters the text has, one bit each
 * @param sounds which letters the sound has, one bit each
 * @param weight how much the word tells, 0 to 1
 */
record Token(
        String text,
        String written,
        UnicodeScript script,
        String sound,
        Set<Integer> groups,
        long letters,
        long sounds,
        Role role,
        double weight) {

    enum Role {
        /** Tells this name from others. */
        CORE,
        /** A first letter in place of a name. */
        INITIAL,
        /** Joins names: al, bin, von. */
        PARTICLE,
        TITLE,
        SUFFIX,
        NUMBER,
        /** A word many organisations have: group, trading. */
        GENERIC,
        PLACE,
        STOP
    }

    static Token of(String written, String latin, Role role, double weight, WordGroups groups) {
        String sound = Sound.of(latin);
        return new Token(
                latin,
                written,
                Folding.script(written),
                sound,
                groups.keys(latin),
                bits(latin),
                bits(sound),
                role,
                weight);
    }

    /** Whether the word lists know it. */
    boolean knownName() {
        return !groups.isEmpty();
    }

    boolean sharesGroup(Token other) {
        if (groups.isEmpty() || other.groups.isEmpty()) {
            return false;
        }
        for (Integer group : groups) {
            if (other.groups.contains(group)) {
                return true;
            }
        }
        return false;
    }

    private static long bits(String text) {
        long bits = 0;
        for (int i = 0; i < text.length(); i++) {
            bits |= 1L << (text.charAt(i) & 63);
        }
        return bits;
    }
}
