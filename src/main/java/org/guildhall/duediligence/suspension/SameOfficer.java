package org.guildhall.duediligence.suspension;

import java.util.UUID;

/** Four eyes: who stopped a partner does not decide what becomes of it. */
public class SameOfficer extends RuntimeException {

    SameOfficer(UUID partnerId) {
        super("Expected another officer to decide on partner '%s' than the one who had it suspended. Ask a colleague."
                .formatted(partnerId));
    }
}
