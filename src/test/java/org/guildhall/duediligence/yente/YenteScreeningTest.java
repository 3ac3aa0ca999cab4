package org.guildhall.duediligence.yente;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.guildhall.duediligence.lists.EntryKind;
import org.guildhall.duediligence.matching.PartyQuery;
import org.guildhall.duediligence.matching.ReviewThreshold;
import org.guildhall.duediligence.screening.Hit;
import org.guildhall.duediligence.screening.MatchedOn;
import org.guildhall.duediligence.screening.ScreeningProvider;
import org.guildhall.duediligence.watchlist.ScreeningListUnavailable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server on loopback that answers in the shape of yente, with fictional data. */
class YenteScreeningTest {

    private static final String CATALOG = """
            {"datasets": [{"name": "sanctions", "title": "Sanctions", "version": "20260301120000-abc", "entity_count": 1234}],
             "current": ["sanctions"], "outdated": [], "index_stale": false}
            """;
    private static final String MATCH = """
            {"responses": {"party": {"status": 200, "total": {"value": 2, "relation": "eq"},
              "query": {"schema": "Person", "properties": {}},
              "results": [
                {"id": "NK-1", "caption": "Zorvan Tesk", "schema": "Person", "score": 0.93, "match": true,
                 "properties": {"name": ["Zorvan Tesk"], "topics": ["sanction"]}, "datasets": ["fiction"],
                 "explanations": {"name_literal_match": {"score": 0.0, "detail": null},
                   "person_name_jaro_winkler": {"score": 0.93, "detail": "zorvan tesk"}}},
                {"id": "NK-2", "caption": "Falter", "schema": "Person", "score": 0.81, "match": true,
                 "properties": {"name": ["Zorwan"], "alias": ["Falter"]}, "features": {"name_soundex_match": 0.81}},
                {"id": "NK-3", "caption": "Somebody", "schema": "Person", "score": 0.79, "match": false, "properties": {}}
              ]}}, "limit": 100}
            """;
    private static final PartyQuery PERSON =
            new PartyQuery(EntryKind.PERSON, "Zorvan Tesk", "1961-03-04", null, Set.of("NO"), null);

    private final CountDownLatch hanging = new CountDownLatch(1);
    private HttpServer server;
    private volatile String match = MATCH;
    private volatile String catalog = CATALOG;
    private volatile int status = 200;
    private volatile boolean hangs;
    private volatile String asked = "";
    private volatile String query = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/catalog", exchange -> answer(exchange, 200, catalog));
        server.createContext("/match/sanctions", exchange -> {
            asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            query = exchange.getRequestURI().getQuery() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization");
            if (hangs) {
                waitForTheEnd();
            }
            answer(exchange, status, match);
        });
        server.start();
    }

    @AfterEach
    void stop() {
        hanging.countDown();
        server.stop(0);
    }

    @Test
    void hitsFromTheThresholdOnComeWithReasons() throws IOException {
        ScreeningProvider.Answer answer = screening().screen(PERSON);

        assertThat(answer.hits()).extracting(Hit::entryId).containsExactly("yente:NK-1", "yente:NK-2");
        assertThat(answer.hits().getFirst().explanation()).isEqualTo("person name jaro winkler (0.93): zorvan tesk");
        assertThat(answer.hits().getFirst().matchedOn()).isEqualTo(MatchedOn.NAME);
        assertThat(answer.hits().get(1).matchedOn()).isEqualTo(MatchedOn.ALIAS);
        assertThat(answer.source().listVersion()).matches("[0-9a-f]{64}");
        assertThat(answer.source().listEntries()).isEqualTo(1234);
        assertThat(answer.source().listParts()).isEmpty();
        JsonNode party = new ObjectMapper().readTree(asked).at("/queries/party");
        assertThat(party.path("schema").asText()).isEqualTo("Person");
        assertThat(party.at("/properties/name/0").asText()).isEqualTo("Zorvan Tesk");
        assertThat(party.at("/properties/birthDate/0").asText()).isEqualTo("1961-03-04");
        assertThat(party.at("/properties/nationality/0").asText()).isEqualTo("no");
        assertThat(query)
                .contains("algorithm=logic-v1")
                .contains("threshold=0.8")
                .endsWith("ApiKey secret");
    }

    @Test
    void anotherVersionOfTheDataIsAnotherList() {
        String before = screening().source().listVersion();
        catalog = CATALOG.replace("20260301120000", "20260302120000");

        assertThat(screening().source().listVersion()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "500|{}|HTTP status 500",
                "401|{}|HTTP status 401",
                "200|<html></html>|something else than JSON",
                "200|{}|status",
                "200|{\"responses\":{\"party\":{\"status\":400}}}|status 400"
            })
    void whateverIsNoClearAnswerClearsNobody(int answered, String body, String what) {
        status = answered;
        match = body;

        assertThatThrownBy(() -> screening().screen(PERSON))
                .isInstanceOf(ScreeningListUnavailable.class)
                .hasMessageContaining(what);
    }

    @Test
    void aServerThatIsSlowOrAwayClearsNobody() {
        hangs = true;
        assertThatThrownBy(() -> screening().screen(PERSON))
                .isInstanceOf(ScreeningListUnavailable.class)
                .hasMessageContaining("no answer within");
        hanging.countDown();
        server.stop(0);
        assertThatThrownBy(() -> screening().source()).isInstanceOf(ScreeningListUnavailable.class);
    }

    @Test
    void aCollectionThatIsNotThereIsNoList() {
        catalog = "{\"datasets\": []}";
        assertThatThrownBy(() -> screening().source()).hasMessageContaining("no collection 'sanctions'");
    }

    private YenteScreening screening() {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        return new YenteScreening(
                new YenteSettings(address, "sanctions", "logic-v1", "secret", Duration.ofSeconds(1)),
                ReviewThreshold.DEFAULT);
    }

    private void waitForTheEnd() {
        try {
            hanging.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
