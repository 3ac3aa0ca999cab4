package org.guildhall.identity.oidc;

import org.guildhall.identity.IdentityProperties;
import org.guildhall.identity.OidcProperties;
import org.guildhall.identity.SiteAddress;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;

/** What Guildhall is to the provider. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("guildhall.identity.oidc.issuer")
class OidcConfiguration {

    /** Names the provider in addresses: {@code /sign-in/oidc/staff}. */
    static final String REGISTRATION = "staff";

    @Bean
    OidcProperties oidcProperties(IdentityProperties identity) {
        return identity.provider();
    }

    /** Asks the provider at the first sign-in, not at the start: Guildhall starts while the provider is away. */
    @Bean
    ClientRegistrationRepository provider(OidcProperties oidc, SiteAddress site) {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(registration(oidc, site)));
    }

    private static ClientRegistration registration(OidcProperties oidc, SiteAddress site) {
        return ClientRegistrations.fromIssuerLocation(oidc.issuer())
                .registrationId(REGISTRATION)
                .clientId(oidc.clientId())
                .clientSecret(oidc.clientSecret())
                .scope(oidc.scopes())
                .redirectUri(site.of(OidcSignIn.CALLBACK))
                .build();
    }
}
