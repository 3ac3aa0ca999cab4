package org.guildhall.contracts.process;

import java.util.LinkedHashMap;
import java.util.Map;
import org.guildhall.contracts.Signer;
import org.guildhall.inbox.InvalidSubmission;
import org.guildhall.inbox.Submitter;
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
    Signer by(Submitter submitter, String tick) {
        Map<String, String> errors = new LinkedHashMap<>();
        String name = signerName == null ? "" : signerName.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            errors.put("signerName", "Type your full name, at most " + LONGEST_NAME + " characters.");
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
