package org.guildhall.duediligence.checks.registers;

import org.jspecify.annotations.Nullable;

/**
 * What a register says about a number.
 *
 * @param name of the company as registered; null when the register does not tell
 * @param note what a reader should know besides, such as an expired registration; empty when there is nothing
 * @param provider who was asked, by name and version of its interface
 */
public record RegisterAnswer(Standing standing, @Nullable String name, String note, String provider) {

    public enum Standing {
        REGISTERED,
        /** Known, but no longer in force or not in good standing. */
        LAPSED,
        UNKNOWN,
        /** No register is configured: nobody was asked. */
        NOT_ASKED
    }

    static RegisterAnswer notAsked() {
        return new RegisterAnswer(Standing.NOT_ASKED, null, "", "format and check digits");
    }
}
