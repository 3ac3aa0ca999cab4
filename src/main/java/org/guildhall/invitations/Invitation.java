package org.guildhall.invitations;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.partners.PartnerType;
import org.jspecify.annotations.Nullable;

/**
 * The wish of a partner manager that a company applies.
 *
 * @param mail in lower case
 * @param words of the partner manager to the invited
 * @param mailedAt when the latest mail with a link went out
 */
public record Invitation(
        UUID id,
        String mail,
        String company,
        @Nullable PartnerType partnerType,
        @Nullable String words,
        InvitationState state,
        String invitedByName,
        Instant invitedAt,
        Instant mailedAt,
        Instant expiresAt,
        @Nullable Instant remindedAt,
        @Nullable Instant openedAt,
        @Nullable Instant appliedAt,
        @Nullable UUID applicationId,
        @Nullable Instant revokedAt,
        @Nullable String revokedBecause) {

    @Override
    public String toString() {
        return "Invitation[id=%s, state=%s]".formatted(id, state);
    }
}
