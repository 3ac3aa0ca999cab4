package org.guildhall.api.tokens;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.api.Scope;
import org.jspecify.annotations.Nullable;

/**
 * The right of another system to act for the person who made it, as far as its scopes go.
 *
 * @param account of the person who made it
 * @param prefix beginning of its secret, by which people recognise it
 * @param lastUsedAt to the minute; null while it was never used
 */
public record ApiToken(
        UUID id,
        UUID account,
        String name,
        String prefix,
        List<Scope> scopes,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    public enum State {
        ACTIVE,
        EXPIRED,
        REVOKED
    }

    public State stateAt(Instant now) {
        if (revokedAt != null) {
            return State.REVOKED;
        }
        return now.isBefore(expiresAt) ? State.ACTIVE : State.EXPIRED;
    }
}
