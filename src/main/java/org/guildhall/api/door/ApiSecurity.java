package org.guildhall.api.door;

import org.guildhall.api.ApiSettings;
import org.guildhall.api.tokens.ApiTokens;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.transaction.support.TransactionTemplate;

/** The door of the API: tokens only, no cookies, no sessions; what no scope opens stays closed. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApiSettings.class)
class ApiSecurity {

    /** Below here everything is a resource, and every refusal a problem document. */
    static final String ROOT = "/api/v1/";

    @Bean
    @Order(1)
    SecurityFilterChain doorOfTheApi(
            HttpSecurity http,
            ApiTokens tokens,
            ApiSettings settings,
            ScopeCheck scopes,
            ApiRefusal refusal,
            ProblemWriter problems,
            AnswerStore answers,
            TransactionTemplate transaction)
            throws Exception {
        return http.securityMatcher(ROOT + "**")
                .authorizeHttpRequests(routes -> routes.anyRequest().access(scopes))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
                .exceptionHandling(exceptions ->
                        exceptions.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
                .addFilterAfter(new FailureFilter(problems), HeaderWriterFilter.class)
                .addFilterBefore(new BearerFilter(tokens, refusal), AnonymousAuthenticationFilter.class)
                .addFilterAfter(new RateLimit(settings, problems), BearerFilter.class)
                .addFilterAfter(new IdempotentWrites(answers, transaction, problems), AuthorizationFilter.class)
                .build();
    }
}
