package org.guildhall.identity;

import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The OpenID provider that staff sign in with.
 *
 * @param issuer its address, below which {@code /.well-known/openid-configuration} is found
 * @param clientSecret from the environment, never from a file
 * @param name what staff know the provider as
 * @param rolesClaim claim that holds groups or roles; dots lead into nested claims, as in {@code realm_access.roles}
 * @param partnerManagers values of that claim that make a partner manager
 * @param complianceOfficers values of that claim that make a compliance officer
 * @param sessionLifetime how long a session lasts at most, however busy: after that the provider is asked again
 * @param staffLinks whether staff of the list may sign in by mail besides, for the day the provider is down
 * @param adoptByVerifiedMail whether an account of the staff list becomes the account of whoever first comes with its
 *     mail address, verified, from the provider; for the time of moving over
 */
public record OidcProperties(
        @NotBlank String issuer,
        @NotBlank String clientId,
        @NotBlank String clientSecret,
        @DefaultValue("your company account") String name,
        @DefaultValue({"openid", "profile", "email"}) List<String> scopes,
        @DefaultValue("groups") String rolesClaim,
        @DefaultValue Set<String> partnerManagers,
        @DefaultValue Set<String> complianceOfficers,
        @DefaultValue("PT10H") Duration sessionLifetime,
        @DefaultValue("false") boolean staffLinks,
        @DefaultValue("false") boolean adoptByVerifiedMail) {

    /** Never shows the secret. */
    @Override
    public String toString() {
        return "OidcProperties[issuer=%s, clientId=%s]".formatted(issuer, clientId);
    }
}
