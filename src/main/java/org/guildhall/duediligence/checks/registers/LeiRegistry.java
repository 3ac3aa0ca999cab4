package org.guildhall.duediligence.checks.registers;

import org.guildhall.duediligence.checks.identifiers.Lei;

/** Tells whose a legal entity identifier is. */
public interface LeiRegistry {

    /** The default: nobody is asked. */
    LeiRegistry NONE = lei -> RegisterAnswer.notAsked();

    /** @throws RegisterUnavailable when it gave no usable answer */
    RegisterAnswer look(Lei lei);
}
