package org.guildhall.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/**
 * A real OpenID provider (Spring Authorization Server) on a port of its own, with people who can be put into groups,
 * and tokens that can be spoilt. Sits on 127.0.0.1, so that a site on localhost is another site to a browser.
 */
public final class OpenIdProvider implements AutoCloseable {

    public static final String CLIENT = "guildhall";
    public static final String SECRET = "a-secret-of-this-test";
    public static final String PASSWORD = "password";

    private final ConfigurableApplicationContext context;
    private final People people;

    private OpenIdProvider(ConfigurableApplicationContext context) {
        this.context = context;
        this.people = context.getBean(People.class);
    }

    /** Starts a provider that knows one client: the site at this address. */
    public static OpenIdProvider startFor(String site) {
        return new OpenIdProvider(new SpringApplicationBuilder(Server.class)
                .properties(Map.of(
                        "spring.config.name",
                        "openid-provider",
                        "server.port",
                        "0",
                        "server.address",
                        "127.0.0.1",
                        "site",
                        site,
                        "logging.level.root",
                        "warn"))
                .run());
    }

    public String issuer() {
        return "http://127.0.0.1:"
                + ((ServletWebServerApplicationContext) context).getWebServer().getPort();
    }

    /** Somebody who can sign in with {@link #PASSWORD}, with what the provider says of them. */
    public void knows(String subject, Map<String, Object> claims) {
        people.claims.put(subject, new HashMap<>(claims));
    }

    /** Spoils the next ID tokens, until told otherwise. */
    public void spoils(Consumer<JwtClaimsSet.Builder> idTokens) {
        people.spoiler = idTokens;
    }

    /** A token signed with the provider's key. */
    public String signed(JWTClaimsSet claims) throws JOSEException {
        RSAKey key = context.getBean(RSAKey.class);
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    @Override
    public void close() {
        context.close();
    }

    /** Whom the provider knows. */
    static final class People implements UserDetailsService {

        private final Map<String, Map<String, Object>> claims = new ConcurrentHashMap<>();
        private volatile Consumer<JwtClaimsSet.Builder> spoiler = token -> {};

        @Override
        public User loadUserByUsername(String subject) {
            if (!claims.containsKey(subject)) {
                throw new UsernameNotFoundException(subject);
            }
            return (User) User.withUsername(subject)
                    .password("{noop}" + PASSWORD)
                    .authorities("person")
                    .build();
        }
    }

    /** Not annotated as a configuration, so that scanning the whole application does not find it. */
    @ImportAutoConfiguration({
        ServletWebServerFactoryAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        SecurityAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class
    })
    static class Server {

        @Bean
        SecurityFilterChain security(HttpSecurity http) throws Exception {
            return http.with(
                            OAuth2AuthorizationServerConfigurer.authorizationServer(),
                            server -> server.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(routes -> routes.anyRequest().authenticated())
                    .exceptionHandling(exceptions -> exceptions.defaultAuthenticationEntryPointFor(
                            new LoginUrlAuthenticationEntryPoint("/login"),
                            new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                    .formLogin(Customizer.withDefaults())
                    .csrf(csrf -> csrf.ignoringRequestMatchers("/login"))
                    .build();
        }

        @Bean
        People people() {
            return new People();
        }

        @Bean
        InMemoryRegisteredClientRepository clients(Environment environment) {
            String site = environment.getRequiredProperty("site");
            return new InMemoryRegisteredClientRepository(
                    RegisteredClient.withId(UUID.randomUUID().toString())
                            .clientId(CLIENT)
                            .clientSecret("{noop}" + SECRET)
                            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                            .redirectUri(site + "/sign-in/callback")
                            .postLogoutRedirectUri(site + "/sign-in")
                            .scope("openid")
                            .scope("profile")
                            .scope("email")
                            .clientSettings(ClientSettings.builder()
                                    .requireProofKey(true)
                                    .requireAuthorizationConsent(false)
                                    .build())
                            .build());
        }

        @Bean
        RSAKey key() throws JOSEException {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        }

        @Bean
        JWKSource<SecurityContext> keys(RSAKey key) {
            return new ImmutableJWKSet<>(new JWKSet(key));
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims(People people) {
            return token -> {
                if (token.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)) {
                    people.claims.get(token.getPrincipal().getName()).forEach(token.getClaims()::claim);
                    people.spoiler.accept(token.getClaims());
                }
            };
        }
    }
}
