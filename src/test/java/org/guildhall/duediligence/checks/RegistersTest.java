package org.guildhall.duediligence.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.guildhall.duediligence.checks.identifiers.Lei;
import org.guildhall.duediligence.checks.identifiers.VatNumber;
import org.guildhall.duediligence.checks.registers.GleifLeiRegistry;
import org.guildhall.duediligence.checks.registers.RegisterAnswer;
import org.guildhall.duediligence.checks.registers.RegisterAnswer.Standing;
import org.guildhall.duediligence.checks.registers.RegisterUnavailable;
import org.guildhall.duediligence.checks.registers.ViesVatRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The adapters of VIES and GLEIF against a server that answers as they do, well and badly. */
class RegistersTest {

    private static final VatNumber VAT = VatNumber.of("DE136695976", "DE");
    private static final Lei LEI = Lei.of("529900T8BM49AURSDO55");

    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;
    private String asked = "";
    private int status = 200;
    private String answer = "";
    private boolean slow;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked = exchange.getRequestURI().getPath();
            if (slow) {
                await();
            }
            exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/elsewhere");
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
    }

    @Test
    void viesKnowsANumber() {
        answer = """
                {"isValid": true, "requestDate": "2026-03-01T10:00:00.000Z", "userError": "VALID",
                 "name": "Nordlicht Vertrieb GmbH", "address": "Hafen 1", "requestIdentifier": "", "vatNumber": "136695976"}""";

        assertThat(vies().look(VAT))
                .isEqualTo(new RegisterAnswer(Standing.REGISTERED, "Nordlicht Vertrieb GmbH", "", "VIES REST"));
        assertThat(asked).isEqualTo("/ms/DE/vat/136695976");
    }

    @Test
    void viesKeepsNamesToItself() {
        answer = "{\"isValid\": true, \"userError\": \"VALID\", \"name\": \"---\"}";

        assertThat(vies().look(VAT).name()).isNull();
    }

    @Test
    void viesDoesNotKnowANumber() {
        answer = "{\"isValid\": false, \"userError\": \"INVALID\", \"name\": \"---\"}";

        assertThat(vies().look(VAT).standing()).isEqualTo(Standing.UNKNOWN);
    }

    @Test
    void numbersOutsideTheUnionAreNotAsked() {
        assertThat(vies().look(VatNumber.of("GB980780684", "GB")).standing()).isEqualTo(Standing.NOT_ASKED);
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | {\"isValid\": false, \"userError\": \"MS_UNAVAILABLE\"}",
                "200 | {\"isValid\": false, \"userError\": \"MS_MAX_CONCURRENT_REQ\"}",
                "500 | {\"actionSucceed\": false, \"errorWrappers\": [{\"error\": \"SERVICE_UNAVAILABLE\"}]}",
                "200 | {\"actionSucceed\": false, \"errorWrappers\": [{\"error\": \"INVALID_INPUT\"}]}",
                "200 | {}",
                "200 | <html>Maintenance</html>",
                "200 | []",
                "200 | ''",
                "429 | Too many requests",
                "302 | ''",
                "503 | Service unavailable",
                "404 | {\"status\": 404}"
            })
    void whatIsNoAnswerConcludesNothing(int answered, String body) {
        status = answered;
        answer = body;

        assertThatThrownBy(() -> vies().look(VAT))
                .isInstanceOf(RegisterUnavailable.class)
                .hasMessageContaining("VIES")
                .hasMessageNotContaining("136695976");
    }

    @Test
    void anEndlessAnswerIsCutOff() {
        answer = "{\"name\": \"" + "x".repeat(1 << 21) + "\"}";

        assertThatThrownBy(() -> vies().look(VAT)).hasMessageContaining("longer than");
    }

    @Test
    void aSlowRegisterIsNotWaitedFor() {
        slow = true;

        assertThatThrownBy(() -> vies().look(VAT)).isInstanceOf(RegisterUnavailable.class);
    }

    @Test
    void nobodyListens() {
        server.stop(0);

        assertThatThrownBy(() -> gleif().look(LEI)).hasMessageContaining("could not be reached");
    }

    @Test
    void gleifKnowsAnEntity() {
        answer = entity(LEI.text(), "ACTIVE", "ISSUED");

        assertThat(gleif().look(LEI))
                .isEqualTo(new RegisterAnswer(Standing.REGISTERED, "Nordlicht Vertrieb GmbH", "", "GLEIF API v1"));
        assertThat(asked).isEqualTo("/lei-records/" + LEI.text());
    }

    @Test
    void gleifSaysWhenARegistrationLapsed() {
        answer = entity(LEI.text(), "ACTIVE", "LAPSED");

        RegisterAnswer lapsed = gleif().look(LEI);

        assertThat(lapsed.standing()).isEqualTo(Standing.LAPSED);
        assertThat(lapsed.note()).contains("LAPSED");
    }

    @Test
    void gleifDoesNotKnowAnEntity() {
        status = 404;
        answer = "{\"errors\": [{\"status\": \"404\", \"title\": \"Not Found\"}]}";

        assertThat(gleif().look(LEI).standing()).isEqualTo(Standing.UNKNOWN);
    }

    @Test
    void anAnswerAboutSomebodyElseIsNone() {
        answer = entity("529900OTHER0000000XX", "ACTIVE", "ISSUED");

        assertThatThrownBy(() -> gleif().look(LEI)).isInstanceOf(RegisterUnavailable.class);
    }

    private static String entity(String lei, String entity, String registration) {
        return """
                {"meta": {}, "data": {"type": "lei-records", "id": "%s", "attributes": {"lei": "%s",
                 "entity": {"legalName": {"name": "Nordlicht Vertrieb GmbH", "language": "de"}, "status": "%s"},
                 "registration": {"status": "%s", "nextRenewalDate": "2027-01-01T00:00:00Z"}}}}""".formatted(lei, lei, entity, registration);
    }

    private ViesVatRegistry vies() {
        return new ViesVatRegistry(address(), Duration.ofSeconds(1));
    }

    private GleifLeiRegistry gleif() {
        return new GleifLeiRegistry(URI.create(address() + "/lei-records"), Duration.ofSeconds(1));
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
