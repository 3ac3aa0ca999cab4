package org.guildhall.invitations;

import java.util.UUID;

/** Something asked of an invitation that its state does not allow. */
public class InvitationOver extends RuntimeException {

    InvitationOver(UUID id, InvitationState state) {
        super("Expected an open invitation '%s', but it is %s.".formatted(id, state));
    }
}
