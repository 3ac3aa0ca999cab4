package org.guildhall.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who of the vendor's staff may sign in, and how long links work.
 *
 * @param staff everybody with a role; whoever is taken off the list can no longer sign in
 */
@Validated
@ConfigurationProperties("guildhall.identity")
record IdentityProperties(
        @DefaultValue List<@Valid Staff> staff,
        @DefaultValue("PT30M") Duration signInLinkValidity,
        @DefaultValue("P7D") Duration confirmationLinkValidity) {

    record Staff(
            @NotBlank @Email String mail,
            @NotBlank String name,
            @NotNull Role role) {}
}
