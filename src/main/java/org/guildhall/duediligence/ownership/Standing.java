package org.guildhall.duediligence.ownership;

/** Where a party stands with the screening lists. */
public enum Standing {
    /** Nothing found, or what was found is somebody else. */
    CLEAR,
    /** Resembles a listed one, and no officer has decided yet. */
    UNDECIDED,
    /** An officer found it to be the listed one. */
    SANCTIONED;

    Standing graver(Standing other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
