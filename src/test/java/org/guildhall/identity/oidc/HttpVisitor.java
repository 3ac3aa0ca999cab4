package org.guildhall.identity.oidc;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guildhall.testing.OpenIdProvider;

/** A browser without a screen: cookies of its own, and every redirect in sight. */
final class HttpVisitor {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String site;

    HttpVisitor(String site) {
        this.site = site;
    }

    HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(absolute(address)).GET());
    }

    HttpResponse<String> post(String address, Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(absolute(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Goes to the provider and signs in there. @return the address that the provider sends the browser back to */
    String fetchesAnswerOfProvider(String subject) throws IOException, InterruptedException {
        String authorization = location(get("/sign-in/oidc/staff"));
        String next = location(get(authorization));
        if (next.endsWith("/login")) {
            next = location(post(next, Map.of("username", subject, "password", OpenIdProvider.PASSWORD)));
            next = location(get(next));
        }
        return next;
    }

    /** @return where the person ends up */
    String signsIn(String subject) throws IOException, InterruptedException {
        return location(get(fetchesAnswerOfProvider(subject)));
    }

    boolean isSignedIn() throws IOException, InterruptedException {
        return get("/account/sessions").statusCode() == 200;
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** What a form of the site carries against forgery. */
    String csrf() throws IOException, InterruptedException {
        Matcher token = CSRF.matcher(get("/sign-in").body());
        if (!token.find()) {
            throw new AssertionError("Expected a page with a token against forgery.");
        }
        return token.group(1);
    }

    static String location(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Location")
                .map(found -> response.uri().resolve(found).toString())
                .orElseThrow(() -> new AssertionError("Expected a redirect from %s, but got %d: %s"
                        .formatted(response.uri(), response.statusCode(), response.body())));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
    }

    private URI absolute(String address) {
        return URI.create(address.startsWith("/") ? site + address : address);
    }
}
