package org.guildhall.identity;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.server.CookieSameSiteSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** What each role may open. Everything that is not granted here is refused. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({IdentityProperties.class, SiteAddress.class})
class SecurityConfiguration {

    private static final String APPLICANT = Role.APPLICANT.name();
    private static final String PARTNER_MANAGER = Role.PARTNER_MANAGER.name();
    private static final String COMPLIANCE_OFFICER = Role.COMPLIANCE_OFFICER.name();

    // bpmn-js and form-js set style attributes; scripts come from this site only, none inline, none evaluated.
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; script-src 'self'; "
            + "style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            Environment environment,
            SecurityContextRepository contexts,
            RequestCache requests,
            AccessRefusal refusal,
            Clock clock,
            SignOutRecord signOuts,
            List<SignInMethod> methods)
            throws Exception {
        boolean embedded = environment.getProperty("guildhall.embedded.enabled", Boolean.class, false);
        http.authorizeHttpRequests(routes -> grant(routes, embedded))
                .headers(SecurityConfiguration::headers)
                // Sent by mail programs, without cookies; the link itself is the secret (RFC 8058, 3.2).
                .csrf(csrf -> csrf.ignoringRequestMatchers("/unsubscribe/*"))
                .securityContext(context -> context.securityContextRepository(contexts))
                .requestCache(cache -> cache.requestCache(requests))
                .exceptionHandling(exceptions ->
                        exceptions.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
                .addFilterBefore(new SessionLifetime(clock), SecurityContextHolderFilter.class)
                .logout(logout ->
                        logout.logoutUrl("/sign-out").logoutSuccessUrl("/").addLogoutHandler(signOuts));
        for (SignInMethod method : methods) {
            method.configure(http);
        }
        return http.build();
    }

    /** No keyboard has a null character, and the database takes none; refused wherever somebody reads it. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(text -> text == null || text.indexOf('\0') < 0);
        return firewall;
    }

    private static void grant(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry routes,
            boolean embedded) {
        routes.dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(
                        "/",
                        "/apply/**",
                        "/join/**",
                        "/sign-in/**",
                        "/certificates/verify/**",
                        "/consents/**",
                        "/language",
                        "/assets/**",
                        "/api",
                        "/api/openapi/**",
                        "/api/openapi.yaml")
                .permitAll()
                .requestMatchers("/unsubscribe/*")
                .permitAll()
                .requestMatchers("/error", "/favicon.ico", "/actuator/health/**")
                .permitAll()
                .requestMatchers(POST, "/journey/**", "/profile", "/profile/domain/**", "/colleagues/**")
                .access(actingAs())
                .requestMatchers(POST, "/courses/**")
                .access(actingAs(OrganisationRole.LEARNER))
                .requestMatchers("/journey/**", "/courses/**", "/profile", "/profile/domain/**", "/colleagues")
                .hasRole(APPLICANT)
                .requestMatchers(POST, "/messages/**")
                .access(whoeverWrites())
                .requestMatchers("/tasks/**", "/live", "/messages/**", "/documents/**", "/account/**")
                .authenticated()
                .requestMatchers("/absence/**")
                .hasAnyRole(PARTNER_MANAGER, COMPLIANCE_OFFICER)
                .requestMatchers("/cases/*/due-diligence/**")
                .hasRole(COMPLIANCE_OFFICER)
                .requestMatchers(POST, "/cases/*/profile")
                .hasRole(PARTNER_MANAGER)
                .requestMatchers(GET, "/instances/**", "/incidents/**", "/cases/**")
                .hasAnyRole(PARTNER_MANAGER, COMPLIANCE_OFFICER)
                .requestMatchers("/instances/**", "/incidents/**")
                .hasRole(PARTNER_MANAGER)
                .requestMatchers("/invitations/**")
                .hasRole(PARTNER_MANAGER)
                .requestMatchers(GET, "/mails/**")
                .hasAnyRole(PARTNER_MANAGER, COMPLIANCE_OFFICER)
                .requestMatchers("/webhooks/**", "/mails/**", "/tracks/**")
                .hasRole(PARTNER_MANAGER)
                .requestMatchers("/audit/**", "/screening/**", "/deny-list/**")
                .hasRole(COMPLIANCE_OFFICER)
                .requestMatchers(GET, "/actuator/metrics/**")
                .hasRole(PARTNER_MANAGER);
        if (embedded) {
            // Whoever gets here may sign in as any of the demo staff: to ask for it would protect nothing.
            routes.requestMatchers("/dev/mailbox/**", "/dev/clock").permitAll();
        }
        routes.anyRequest().denyAll();
    }

    /** People of an organisation whose role there is one of these, and its administrators. */
    private static AuthorizationManager<RequestAuthorizationContext> actingAs(OrganisationRole... roles) {
        return (authentication, route) -> new AuthorizationDecision(
                authentication.get().getPrincipal() instanceof SignedIn person && person.actsAs(roles));
    }

    private static AuthorizationManager<RequestAuthorizationContext> whoeverWrites() {
        return (authentication, route) -> new AuthorizationDecision(
                authentication.get().getPrincipal() instanceof SignedIn person && person.mayWrite());
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(
                        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=()"));
    }

    @Bean
    SecurityContextRepository securityContexts() {
        return new HttpSessionSecurityContextRepository();
    }

    /** Remembers the page somebody wanted before signing in: pages only, never what scripts fetch. */
    @Bean
    RequestCache wantedPages() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> GET.matches(request.getMethod()) && AccessRefusal.wantsPage(request));
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    /** There are no passwords: sessions begin in {@link SignInSession} alone. */
    @Bean
    AuthenticationManager noPasswords() {
        return authentication -> {
            throw new BadCredentialsException("Expected a sign-in link, but got a password: there are none here.");
        };
    }

    @Bean
    CookieSameSiteSupplier sameSiteCookies() {
        return CookieSameSiteSupplier.ofLax();
    }
}
