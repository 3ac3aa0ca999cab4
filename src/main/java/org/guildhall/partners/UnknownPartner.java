package org.guildhall.partners;

import java.util.UUID;

/** A partner id that is not in the register. */
public class UnknownPartner extends RuntimeException {

    UnknownPartner(UUID partnerId) {
        super("Expected partner '%s' in the register, but there is none. Check the id.".formatted(partnerId));
    }
}
