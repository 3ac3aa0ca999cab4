package org.guildhall.contracts.process;

import java.util.LinkedHashMap;
import java.util.Map;
import org.guildhall.contracts.Signer;
import org.guildhall.inbox.InvalidSubmission;
import org.guildhall.inbox.Submitter;
import org.guildhall.languages.Wording;
import org.jspecify.annotations.Nullable;

/** A signature as it is given in a form: a typed name, and a tick that it is meant. */
record TypedSignature(@Nullable String signerName, @Nullable Boolean agreement) {

    private static final int LONGEST_NAME = 200;

    /**
     * The signer with the evidence of the request.
     *
     * @param tick what to ask for when the tick is missing
     * @throws InvalidSubmission when name or tick is missing
     */
    Signer by(Submitter submitter, Wording tick) {
        Map<String, Wording> errors = new LinkedHashMap<>();
        String name = signerName == null ? "" : signerName.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            errors.put("signerName", Wording.of("contracts.sign.name", LONGEST_NAME));
        }
        if (!Boolean.TRUE.equals(agreement)) {
            errors.put("agreement", tick);
        }
        if (!errors.isEmpty()) {
            throw new InvalidSubmission(errors);
        }
        return new Signer(
                submitter.person().actor(),
                submitter.person().accountId(),
                name,
                submitter.address(),
                submitter.userAgent());
    }
}
