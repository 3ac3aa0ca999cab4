package org.guildhall.api.tokens;

import java.util.UUID;

/** There is no such token, or it is somebody else's. */
public class UnknownToken extends RuntimeException {

    UnknownToken(UUID id) {
        super("Expected a token of this person, but there is none with id '%s'.".formatted(id));
    }
}
