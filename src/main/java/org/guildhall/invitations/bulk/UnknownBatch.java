package org.guildhall.invitations.bulk;

import java.util.UUID;

/** An id that no uploaded file has. */
public class UnknownBatch extends RuntimeException {

    UnknownBatch(UUID id) {
        super("Expected uploaded file '%s', but there is none. Upload it again.".formatted(id));
    }
}
