package org.guildhall.colleagues;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.identity.OrganisationRole;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asked to act for an organisation, by a link that opens once.
 *
 * @param applicationId the case in whose trail it is kept
 * @param invitedBy account of the administrator who asked; null when that was not kept yet
 * @param endedAt when it was accepted or withdrawn
 */
public record ColleagueInvitation(
        UUID id,
        UUID partnerId,
        UUID applicationId,
        String mail,
        String name,
        OrganisationRole role,
        @Nullable UUID invitedBy,
        Instant expiresAt,
        @Nullable Instant endedAt) {}
