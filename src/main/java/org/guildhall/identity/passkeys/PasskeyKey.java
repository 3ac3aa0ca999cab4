package org.guildhall.identity.passkeys;

import java.util.UUID;

/**
 * What signatures of a passkey are checked with.
 *
 * @param id of the passkey
 * @param credentialId by which authenticators know it
 * @param credential attested credential data of WebAuthn: the public key and what belongs to it
 * @param signCount how often it signed, as its authenticator says; 0 where it does not count
 * @param backupEligible whether it may be copied to other devices; never changes
 * @param backedUp whether it was copied when it was last seen
 */
record PasskeyKey(
        UUID id,
        UUID account,
        byte[] credentialId,
        byte[] credential,
        long signCount,
        boolean backupEligible,
        boolean backedUp) {}
