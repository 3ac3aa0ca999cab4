package org.guildhall.duediligence.checks.registers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks a register over HTTP for JSON. Whatever is not a plain answer is no answer. */
final class RegisterClient {

    private static final int MOST_BYTES = 1 << 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String register;
    private final String accept;
    private final Duration timeout;

    /**
     * @param register its name, for people
     * @param timeout for the whole answer, from connecting to its last byte
     */
    RegisterClient(String register, String accept, Duration timeout) {
        this.register = register;
        this.accept = accept;
        this.timeout = timeout;
    }

    /** @param status 200, 400, 404 or 500: others are no answer */
    record Answer(int status, JsonNode body) {}

    /** @throws RegisterUnavailable when there is no usable answer */
    Answer get(URI address) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(timeout)
                .header("Accept", accept)
                .build();
        // Redirects are not followed: an address that moved is one for people to look at.
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        try {
            return client.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream())
                    .thenApplyAsync(this::answer)
                    .get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            throw unavailable("there was none within %d s".formatted(timeout.toSeconds()));
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RegisterUnavailable unusable) {
                throw unusable;
            }
            throw unavailable("it could not be reached");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw unavailable("the application stopped meanwhile");
        } finally {
            client.shutdownNow();
        }
    }

    RegisterUnavailable unavailable(String problem) {
        return new RegisterUnavailable(register, problem);
    }

    private Answer answer(HttpResponse<InputStream> response) {
        int status = response.statusCode();
        try (InputStream body = response.body()) {
            switch (status) {
                case 200, 400, 404, 500 -> {
                    return new Answer(status, json(body.readNBytes(MOST_BYTES + 1)));
                }
                case 429 -> throw unavailable("it asks for fewer questions (429)");
                default -> throw unavailable("it answered with status %d".formatted(status));
            }
        } catch (IOException broken) {
            throw unavailable("the connection broke");
        }
    }

    private JsonNode json(byte[] content) {
        if (content.length > MOST_BYTES) {
            throw unavailable("it was longer than %,d bytes".formatted(MOST_BYTES));
        }
        try {
            JsonNode body = JSON.readTree(new String(content, StandardCharsets.UTF_8));
            if (body.isObject()) {
                return body;
            }
        } catch (JsonProcessingException notJson) {
            // said below
        }
        throw unavailable("it was not in JSON");
    }
}
