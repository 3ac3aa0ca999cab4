package org.guildhall.identity.oidc;

import java.util.Arrays;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/** Why somebody whom the provider knows does not get in here. */
enum ProviderRefusal {
    /** In none of the groups that have a role here. */
    NO_ROLE,
    /** In groups of both roles, which one person may not have. */
    TWO_ROLES,
    /** The provider says no mail address. */
    NO_MAIL,
    /** The mail address is that of another account. */
    MAIL_IN_USE,
    /** The person, or the provider, said no. */
    DECLINED,
    /** Anything that does not fit together: a stale page, another's answer, a provider that is away. */
    FAILED;

    OAuth2AuthenticationException exception() {
        return new OAuth2AuthenticationException(new OAuth2Error(name()));
    }

    static ProviderRefusal of(AuthenticationException cause) {
        String code = cause instanceof OAuth2AuthenticationException oauth
                ? oauth.getError().getErrorCode()
                : "";
        if (code.equals("access_denied")) {
            return DECLINED;
        }
        return Arrays.stream(values())
                .filter(refusal -> refusal.name().equals(code))
                .findFirst()
                .orElse(FAILED);
    }
}
