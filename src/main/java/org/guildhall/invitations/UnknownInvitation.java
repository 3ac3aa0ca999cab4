package org.guildhall.invitations;

import java.util.UUID;

/** An id that no invitation has. */
public class UnknownInvitation extends RuntimeException {

    UnknownInvitation(UUID id) {
        super("Expected invitation '%s', but there is none. Look for it in the list.".formatted(id));
    }
}
