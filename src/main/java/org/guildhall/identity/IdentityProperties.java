package org.guildhall.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who of the vendor's staff may sign in, and how long links work.
 *
 * @param staff everybody with a role; whoever is taken off the list can no longer sign in
 * @param sessionTimeout how long a signed-in browser may be idle; pages that update by themselves are not idle
 * @param requestsPerAddress how many public forms, such as a request for a link, one network address may send within the
 *     request window
 * @param oidc the OpenID provider that staff sign in with; null when there is none
 */
@Validated
@ConfigurationProperties("guildhall.identity")
public record IdentityProperties(
        @DefaultValue List<@Valid Staff> staff,
        @DefaultValue("PT30M") Duration signInLinkValidity,
        @DefaultValue("P7D") Duration confirmationLinkValidity,
        @DefaultValue("PT8H") Duration sessionTimeout,
        @DefaultValue("100") @Positive int requestsPerAddress,
        @DefaultValue("PT10M") Duration requestWindow,
        @Nullable @Valid OidcProperties oidc) {

    /** The OpenID provider of staff, where there is one. */
    public OidcProperties provider() {
        return Objects.requireNonNull(oidc, "Expected an OpenID provider, but guildhall.identity.oidc is not set.");
    }

    /** Whether staff of the list sign in by mail. */
    boolean staffLinks() {
        return oidc == null || oidc.staffLinks();
    }

    public record Staff(
            @NotBlank @Email String mail,
            @NotBlank String name,
            @NotNull Role role) {}
}
