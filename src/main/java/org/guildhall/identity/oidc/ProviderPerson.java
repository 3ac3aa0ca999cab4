package org.guildhall.identity.oidc;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.StandardClaimAccessor;

/**
 * Whom the provider vouches for.
 *
 * @param subject what the provider calls the person for ever; a mail address may change hands, this may not
 * @param mail null when the provider says none
 */
record ProviderPerson(
        String issuer,
        String subject,
        String name,
        @Nullable String mail,
        boolean mailVerified) {

    static ProviderPerson of(String issuer, StandardClaimAccessor claims) {
        String mail = Optional.ofNullable(claims.getEmail())
                .or(() -> Optional.ofNullable(claims.getPreferredUsername()).filter(name -> name.contains("@")))
                .map(found -> found.strip().toLowerCase(Locale.ROOT))
                .orElse(null);
        String name = Optional.ofNullable(claims.getFullName())
                .filter(text -> !text.isBlank())
                .or(() -> Optional.ofNullable(mail))
                .orElse(claims.getSubject());
        return new ProviderPerson(
                issuer, claims.getSubject(), name, mail, Boolean.TRUE.equals(claims.getEmailVerified()));
    }
}
