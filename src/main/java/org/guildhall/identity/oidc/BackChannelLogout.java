package org.guildhall.identity.oidc;

import java.util.Map;
import org.guildhall.identity.Accounts;
import org.guildhall.identity.OidcProperties;
import org.guildhall.identity.Sessions;
import org.guildhall.identity.SignInTrail;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** OpenID Connect Back-Channel Logout 1.0: ends one session, or all of a person, as a signed token says. */
@Component
@ConditionalOnProperty("guildhall.identity.oidc.issuer")
class BackChannelLogout {

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    private final ProviderAccounts accounts;
    private final Accounts people;
    private final Sessions sessions;
    private final SignInTrail trail;
    private final OidcProperties oidc;
    private final SingletonSupplier<JwtDecoder> decoder;

    BackChannelLogout(
            ProviderAccounts accounts,
            Accounts people,
            Sessions sessions,
            SignInTrail trail,
            OidcProperties oidc,
            ClientRegistrationRepository provider) {
        this.accounts = accounts;
        this.people = people;
        this.sessions = sessions;
        this.trail = trail;
        this.oidc = oidc;
        this.decoder = SingletonSupplier.of(() -> decoder(provider));
    }

    /** @throws org.springframework.security.oauth2.jwt.JwtException when it is not a logout token of the provider for us */
    void signOut(String token) {
        Jwt logout = decoder.obtain().decode(token);
        accounts.find(oidc.issuer(), logout.getSubject()).ifPresent(account -> {
            String session = logout.getClaimAsString("sid");
            boolean ended = session == null
                    ? sessions.endAll(account)
                    : sessions.endWith(account, OidcArrival.PROVIDER_SESSION, session);
            if (ended) {
                people.find(account).ifPresent(one -> trail.signedOut(one.signedIn(), "at the OpenID provider"));
            }
        });
    }

    private JwtDecoder decoder(ClientRegistrationRepository provider) {
        NimbusJwtDecoder nimbus = NimbusJwtDecoder.withJwkSetUri(
                        provider.findByRegistrationId(OidcConfiguration.REGISTRATION)
                                .getProviderDetails()
                                .getJwkSetUri())
                .validateType(false)
                .build();
        OAuth2TokenValidator<Jwt> isLogout = new JwtClaimValidator<Map<String, Object>>(
                "events", events -> events != null && events.containsKey(EVENT));
        // An ID token is signed by the same key: only what has no nonce can be a logout token.
        OAuth2TokenValidator<Jwt> isNotSignIn = new JwtClaimValidator<Object>("nonce", nonce -> nonce == null);
        OAuth2TokenValidator<Jwt> names = new JwtClaimValidator<String>("sub", subject -> subject != null);
        nimbus.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(),
                new JwtIssuerValidator(oidc.issuer()),
                new JwtAudienceValidator(oidc.clientId()),
                isLogout,
                isNotSignIn,
                names));
        return nimbus;
    }
}
