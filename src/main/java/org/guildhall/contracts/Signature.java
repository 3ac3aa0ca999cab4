package org.guildhall.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * Evidence that a person signed.
 *
 * @param signerName as the signer typed it
 * @param account the account that was signed in
 * @param address remote address of the request
 * @param userAgent the browser's own description
 * @param signedSha256 fingerprint of what was signed
 */
public record Signature(
        Side side,
        String signerName,
        UUID account,
        Instant signedAt,
        String address,
        String userAgent,
        String signedSha256) {

    public enum Side {
        PARTNER,
        VENDOR
    }
}
