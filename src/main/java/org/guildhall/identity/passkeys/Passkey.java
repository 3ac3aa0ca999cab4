package org.guildhall.identity.passkeys;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A passkey as its owner knows it.
 *
 * @param lastUsedAt null while nobody signed in with it
 */
public record Passkey(
        UUID id, String name, Instant addedAt, @Nullable Instant lastUsedAt) {}
