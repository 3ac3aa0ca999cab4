package org.guildhall.benchmarks;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildhall.identity.SignedIn;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Somebody's browser, as far as the portal can tell: cookies, and the token that a page carries. */
final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    private final URI portal;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    private Browser(URI portal) {
        this.portal = portal;
    }

    static Browser of(ApplicationContext platform) {
        int port =
                ((ServletWebServerApplicationContext) platform).getWebServer().getPort();
        return new Browser(URI.create("http://localhost:" + port));
    }

    /** With a session that signing in would have begun. */
    static Browser of(ApplicationContext platform, SignedIn person) {
        Browser browser = of(platform);
        String id = begin(platform.getBean(SessionRepository.class), person);
        HttpCookie cookie =
                new HttpCookie("SESSION", Base64.getEncoder().encodeToString(id.getBytes(StandardCharsets.UTF_8)));
        cookie.setPath("/");
        cookie.setVersion(0);
        browser.cookies.getCookieStore().add(browser.portal, cookie);
        return browser;
    }

    private static <S extends Session> String begin(SessionRepository<S> sessions, SignedIn person) {
        S session = sessions.createSession();
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                        person, null, List.of(new SimpleGrantedAuthority("ROLE_" + person.role())))));
        sessions.save(session);
        return session.getId();
    }

    String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> response =
                client.send(HttpRequest.newBuilder(portal.resolve(path)).build(), BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException("Expected %s to be answered, but got %s".formatted(path, response));
        }
        return response.body();
    }

    /** The token that a page of this browser sends with its form. */
    String token(String path) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get(path));
        if (!token.find()) {
            throw new IllegalStateException("Expected a CSRF token on %s, but found none.".formatted(path));
        }
        return token.group(1);
    }

    void send(String path, String token, String json) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(portal.resolve(path))
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json, */*")
                        .header("X-CSRF-TOKEN", token)
                        .POST(BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
        if (response.statusCode() >= 400) {
            throw new IllegalStateException("Expected %s to be taken, but got %s".formatted(path, response.body()));
        }
    }
}
