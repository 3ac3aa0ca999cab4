package org.guildhall.domainproof;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a partner has shown that the domain of its website is its own.
 *
 * @param token what the record in DNS has to say
 * @param method null while it is not proven
 * @param checkedAt when DNS was asked last
 */
public record DomainProof(
        UUID partnerId,
        UUID applicationId,
        String domain,
        String token,
        @Nullable Method method,
        @Nullable Instant checkedAt,
        @Nullable Instant provenAt) {

    public enum Method {
        /** Somebody who acts for the partner reads the mail of an address of that domain. */
        MAIL,
        DNS
    }

    public boolean proven() {
        return method != null;
    }

    /** The text that proves it as a TXT record of the domain. */
    public String record() {
        return "guildhall-verification=" + token;
    }
}
