package org.guildhall.duediligence.lists;

/** One of the names of a listed one, as the list spells it. */
public record ListedName(String text, Strength strength) {

    /** How far a list trusts a name, best first. */
    public enum Strength {
        PRIMARY,
        STRONG,
        /** A nickname or a name that many bear: the publisher asks not to rely on it alone. */
        WEAK
    }
}
