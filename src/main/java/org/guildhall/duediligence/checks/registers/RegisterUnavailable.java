package org.guildhall.duediligence.checks.registers;

/** A register that should be asked gave no usable answer; nothing may be concluded from that. */
public class RegisterUnavailable extends RuntimeException {

    private final String register;

    RegisterUnavailable(String register, String problem) {
        super("Expected an answer of the register %s, but %s. Try again later, or go on without it and say why."
                .formatted(register, problem));
        this.register = register;
    }

    public String register() {
        return register;
    }
}
