package org.guildhall.duediligence.suspension;

import java.util.UUID;

/** A partner is wanted stopped for a reason that whoever decides has not seen. */
public class ReasonNotWeighed extends RuntimeException {

    ReasonNotWeighed(UUID partnerId) {
        super(
                "Expected a decision that weighs every reason to suspend partner '%s', but one came meanwhile. Read it, then decide."
                        .formatted(partnerId));
    }
}
