package org.guildhall.embedded.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** The engine's REST API as any HTTP client speaks it. */
public final class HttpApi {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BOUNDARY = "guildhall-boundary";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;

    public HttpApi(URI address) {
        this.address = address;
    }

    /** Sends JSON, or single quotes where JSON has double ones, and expects success. */
    public JsonNode call(String method, String path, String body) {
        HttpResponse<String> response = send(method, path, "application/json", body.replace('\'', '"'));
        assertThat(response.statusCode())
                .as("%s %s %s: %s", method, path, body, response.body())
                .isLessThan(400);
        return json(response);
    }

    public JsonNode get(String path) {
        return call("GET", path, "");
    }

    public JsonNode post(String path, String body) {
        return call("POST", path, body);
    }

    /** Deploys texts under their file names and expects success. */
    public JsonNode deploy(Map<String, String> files) {
        HttpResponse<String> response = sendDeployment(files);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return json(response);
    }

    public HttpResponse<String> sendDeployment(Map<String, String> files) {
        StringBuilder body = new StringBuilder();
        files.forEach((name, content) -> body.append(
                "--%s\r\nContent-Disposition: form-data; name=\"resources\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n%s\r\n"
                        .formatted(BOUNDARY, name, content)));
        body.append("--").append(BOUNDARY).append("--\r\n");
        return send("POST", "/v2/deployments", "multipart/form-data; boundary=" + BOUNDARY, body.toString());
    }

    public HttpResponse<String> send(String method, String path, String contentType, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", contentType)
                .timeout(Duration.ofSeconds(40))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("%s %s %s".formatted(method, path, body), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static JsonNode json(HttpResponse<String> response) {
        String type = response.headers().firstValue("content-type").orElse("");
        try {
            return JSON.readTree(response.body().isEmpty() || !type.contains("json") ? "{}" : response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(response.body(), e);
        }
    }
}
