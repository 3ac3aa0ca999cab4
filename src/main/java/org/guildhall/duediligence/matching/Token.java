package org.guildhall.duediligence.matching;

import java.lang.Character.UnicodeScript;

/**
 * A word of a name.
 *
 * @param text folded, in Latin letters
 * @param written folded, in the script it was written in
 * @param sound {@link Sound} of the text
 * @param weight how much the word tells, 0 to 1
 */
record Token(String text, String written, UnicodeScript script, String sound, Role role, double weight) {

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

    static Token of(String written, String latin, Role role, double weight) {
        return new Token(latin, written, Folding.script(written), Sound.of(latin), role, weight);
    }
}
