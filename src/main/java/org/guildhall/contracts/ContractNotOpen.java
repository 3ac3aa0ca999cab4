package org.guildhall.contracts;

/** A contract that is past what was asked of it. */
public final class ContractNotOpen extends RuntimeException {

    private final Contract.State state;

    ContractNotOpen(Contract contract, Contract.State expected) {
        super("Expected contract " + contract.offer().number() + " to be " + expected + ", but it is "
                + contract.state() + ".");
        this.state = contract.state();
    }

    public Contract.State state() {
        return state;
    }
}
