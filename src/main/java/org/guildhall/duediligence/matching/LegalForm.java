package org.guildhall.duediligence.matching;

/**
 * A legal form, whatever its spelling.
 *
 * @param code the short form all spellings are equated with
 */
record LegalForm(String code, Family family) {

    /** Forms of one family are confused or translated for each other; others are hardly ever. */
    enum Family {
        LIMITED,
        STOCK,
        /** Says no more than "a company". */
        GENERAL,
        PARTNERSHIP,
        NONPROFIT,
        STATE;

        boolean commercial() {
            return this == LIMITED || this == STOCK || this == PARTNERSHIP;
        }
    }
}
