package org.guildhall.duediligence.checks.registers;

import org.guildhall.duediligence.checks.identifiers.VatNumber;

/** Tells whether a VAT number is registered. */
public interface VatRegistry {

    /** The default: nobody is asked. */
    VatRegistry NONE = number -> RegisterAnswer.notAsked();

    /** @throws RegisterUnavailable when it gave no usable answer */
    RegisterAnswer look(VatNumber number);
}
