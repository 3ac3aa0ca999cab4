package org.guildhall.identity;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.guildhall.identity.SignInLinkRequested.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * A link that was mailed to somebody: whoever opens it controls that mailbox.
 *
 * @param applicationId what the link confirms; null when it only signs in
 * @param browserHash SHA-256 of the mark of the browser that asked; null when it may open in any
 */
public record SignInLink(
        UUID id,
        Purpose purpose,
        String mail,
        String name,
        @Nullable UUID applicationId,
        @Nullable UUID partnerId,
        byte @Nullable [] browserHash,
        Instant expiresAt,
        @Nullable Instant usedAt) {

    /** Whether it opens in this browser: anywhere, unless it was asked for by another one. */
    boolean opensIn(@Nullable BrowserMark browser) {
        return browserHash == null || (browser != null && MessageDigest.isEqual(browserHash, browser.hash()));
    }

    /** The application a confirmation link is about. */
    public UUID application() {
        return Objects.requireNonNull(applicationId, "Expected a confirmation link, but this one only signs in.");
    }

    /** The organisation a confirmation link is about. */
    public UUID partner() {
        return Objects.requireNonNull(partnerId, "Expected a confirmation link, but this one only signs in.");
    }
}
