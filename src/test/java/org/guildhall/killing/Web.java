package org.guildhall.killing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One person's browser: cookies, and the CSRF token of the page they are on. */
final class Web {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI address;
    private final Runnable acknowledged;
    private HttpClient client = fresh();

    /** @param acknowledged told of every submission that was answered with success */
    Web(URI address, Runnable acknowledged) {
        this.address = address;
        this.acknowledged = acknowledged;
    }

    /** The session is gone, as after every restart. */
    static final class SignedOut extends IOException {
        private static final long serialVersionUID = 1;

        SignedOut(String message) {
            super(message);
        }
    }

    /** Nobody can say whether the request was carried out. */
    static final class NotAnswered extends IOException {
        private static final long serialVersionUID = 1;

        NotAnswered(String message) {
            super(message);
        }
    }

    void forgetSession() {
        client = fresh();
    }

    String page(String path) throws IOException {
        HttpResponse<String> response = send(HttpRequest.newBuilder(address.resolve(path)));
        if (response.statusCode() != 200) {
            throw new NotAnswered("GET %s: %d".formatted(path, response.statusCode()));
        }
        return response.body();
    }

    /** Sends what the form-js page sends. @return the status: 200, or a 4xx that says why not */
    int submit(String page, String path, String json) throws IOException {
        HttpResponse<String> response = send(HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("X-CSRF-TOKEN", token(page))
                .POST(BodyPublishers.ofString(json)));
        return counted(path, response);
    }

    /** Sends an ordinary form. @return the status: a redirect, or a 4xx that says why not */
    int post(String page, String path, Map<String, String> fields) throws IOException {
        String body = fields.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> response = send(HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-CSRF-TOKEN", token(page))
                .POST(BodyPublishers.ofString(body)));
        return counted(path, response);
    }

    private int counted(String path, HttpResponse<String> response) {
        int status = response.statusCode();
        if (status == 422 || status == 400) {
            throw new AssertionError("POST %s was refused: %s".formatted(path, response.body()));
        }
        if (status < 400) {
            acknowledged.run();
        }
        return status;
    }

    private String token(String path) throws IOException {
        Matcher token = TOKEN.matcher(page(path));
        if (!token.find()) {
            throw new AssertionError("Expected a CSRF token on " + path + ", but found none.");
        }
        return token.group(1);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> response =
                    client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
            String to = response.headers().firstValue("Location").orElse("");
            if (response.statusCode() == 401 || response.statusCode() == 403 || to.endsWith("/sign-in")) {
                throw new SignedOut(response.uri().getPath());
            }
            if (response.statusCode() >= 500) {
                throw new NotAnswered("%s: %d %s".formatted(response.uri(), response.statusCode(), response.body()));
            }
            return response;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotAnswered("interrupted");
        }
    }

    private static HttpClient fresh() {
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }
}
