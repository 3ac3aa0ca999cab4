package org.guildhall.contracts;

/** A typed name that is not the name of anybody who may sign for the organisation. */
public final class SignerNotAuthorised extends RuntimeException {

    SignerNotAuthorised(Contract contract) {
        super("Expected an authorised signatory or the contact of the organisation to sign contract "
                + contract.offer().number() + ", but the typed name is none of theirs.");
    }
}
