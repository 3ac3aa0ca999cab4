package org.guildhall.identity.oidc;

import org.guildhall.identity.RequestLimits;
import org.guildhall.identity.SignInMethod;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.authentication.builders.AuthenticationManagerBuilder;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Authorization code with PKCE, state and nonce; the session that follows is Guildhall's own. */
@Component
@ConditionalOnProperty("guildhall.identity.oidc.issuer")
class OidcSignIn implements SignInMethod {

    static final String START = "/sign-in/oidc";
    static final String CALLBACK = "/sign-in/callback";
    static final String BACK_CHANNEL = "/sign-in/back-channel-logout";

    private final ClientRegistrationRepository provider;
    private final StaffUsers users;
    private final OidcArrival arrival;
    private final OidcSignOut signOut;
    private final RequestLimits limits;

    OidcSignIn(
            ClientRegistrationRepository provider,
            StaffUsers users,
            OidcArrival arrival,
            OidcSignOut signOut,
            RequestLimits limits) {
        this.provider = provider;
        this.users = users;
        this.arrival = arrival;
        this.signOut = signOut;
        this.limits = limits;
    }

    @Override
    public void configure(HttpSecurity http) throws Exception {
        DefaultOAuth2AuthorizationRequestResolver requests =
                new DefaultOAuth2AuthorizationRequestResolver(provider, START);
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        // A parent that refuses passwords would answer for every sign-in that the provider's tokens do not pass.
        http.getSharedObject(AuthenticationManagerBuilder.class).parentAuthenticationManager(null);
        // SignInSession begins a session of its own. With a changed id, Spring Session would find the old one again.
        http.sessionManagement(
                sessions -> sessions.sessionFixation(SessionManagementConfigurer.SessionFixationConfigurer::none));
        http.oauth2Login(login -> login.loginPage("/sign-in")
                        .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(requests))
                        .redirectionEndpoint(endpoint -> endpoint.baseUri(CALLBACK))
                        .userInfoEndpoint(endpoint -> endpoint.oidcUserService(users))
                        .authorizedClientRepository(new NoAuthorizedClients())
                        .securityContextRepository(new RequestAttributeSecurityContextRepository())
                        .successHandler(arrival)
                        .failureHandler(arrival)
                        .withObjectPostProcessor(sayWhenTheProviderIsAway()))
                .addFilterBefore(limits.filter(START + "/**", CALLBACK), OAuth2AuthorizationRequestRedirectFilter.class)
                .logout(logout -> logout.addLogoutHandler(signOut).logoutSuccessHandler(signOut))
                .csrf(csrf -> csrf.ignoringRequestMatchers(BACK_CHANNEL));
    }

    private ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> sayWhenTheProviderIsAway() {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(arrival);
                return filter;
            }
        };
    }
}
