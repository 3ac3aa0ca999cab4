package org.guildhall.partners;

import java.util.UUID;

/** A change of status that the register does not allow. */
public class IllegalPartnerStatus extends RuntimeException {

    IllegalPartnerStatus(UUID partnerId, PartnerStatus from, PartnerStatus to) {
        super("Expected partner '%s' to become %s, but it is %s. Start a new application instead."
                .formatted(partnerId, to, from));
    }
}
