package org.guildhall.embedded.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.guildhall.embedded.SharedPlatform;
import org.guildhall.embedded.engine.EmbeddedEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RestServerTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @RegisterExtension
    final SharedPlatform platform = new SharedPlatform();

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void anUnknownPathIsAProblemThatNamesIt() throws Exception {
        HttpResponse<String> response = send("GET", "/v2/nowhere", "");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(json(response).get("title").asText()).isEqualTo("NOT_FOUND");
        assertThat(json(response).get("detail").asText()).contains("GET /v2/nowhere");
        assertThat(json(response).get("instance").asText()).isEqualTo("/v2/nowhere");
    }

    @Test
    void aBodyThatIsNotJsonIsABadRequest() throws Exception {
        HttpResponse<String> response = send("POST", "/v2/messages/publication", "{bad");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).get("title").asText()).isEqualTo("Bad Request");
    }

    @Test
    void aMissingFieldIsNamed() throws Exception {
        HttpResponse<String> response = send("POST", "/v2/jobs/activation", "{\"type\":\"check\"}");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).get("detail").asText()).contains("maxJobsToActivate");
    }

    @Test
    void aKeyThatIsNoNumberIsABadRequest() throws Exception {
        assertThat(send("POST", "/v2/jobs/abc/completion", "{}").statusCode()).isEqualTo(400);
    }

    @Test
    void theStatusIsEmptyWhileTheEngineWorks() throws Exception {
        assertThat(send("GET", "/v2/status", "").statusCode()).isEqualTo(204);
    }

    @Test
    void theTestApiMovesTheTimeAndStartsOver() throws Exception {
        long before = json(send("GET", "/actuator/clock", "")).get("epochMilli").asLong();
        assertThat(send("POST", "/actuator/clock/add", "{\"offsetMilli\":86400000}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(json(send("GET", "/actuator/clock", "")).get("epochMilli").asLong())
                .isGreaterThanOrEqualTo(before + Duration.ofDays(1).toMillis());
        assertThat(send("PUT", "/v2/clock", "{\"timestamp\":1}").statusCode()).isEqualTo(400);
        assertThat(send("POST", "/v2/clock/reset", "").statusCode()).isEqualTo(409);

        assertThat(send("DELETE", "/actuator/clock", "").statusCode()).isEqualTo(200);
        int change = json(send("POST", "/actuator/cluster/purge", "{\"changeId\":7}"))
                .get("changeId")
                .asInt();
        assertThat(json(send("GET", "/v2/topology", ""))
                        .get("lastCompletedChangeId")
                        .asInt())
                .isGreaterThanOrEqualTo(change);
        assertThat(send("POST", "/v2/clock/reset", "").statusCode()).isEqualTo(204);
    }

    @Test
    void aPurgeIsQuick() {
        EmbeddedEngine engine = platform.bean(EmbeddedEngine.class);
        long begin = System.nanoTime();
        engine.purge();
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        assertThat(took).isLessThan(Duration.ofSeconds(5));
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        platform.platform().address().resolve(path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> response) throws IOException {
        return JSON.readTree(response.body());
    }
}
