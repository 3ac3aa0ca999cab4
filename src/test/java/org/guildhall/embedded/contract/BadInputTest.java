package org.guildhall.embedded.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.guildhall.embedded.Models;
import org.guildhall.embedded.SharedPlatform;
import org.guildhall.embedded.contract.ApiSpecification.Operation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong is refused with the status, title and words of a real cluster. */
class BadInputTest {

    private static final String INSIDE = "(?s).*(\\w+Exception|\\bjava\\.|org\\.guildhall).*";

    @RegisterExtension
    final SharedPlatform platform = new SharedPlatform();

    private HttpApi api;

    @BeforeEach
    void connect() {
        api = new HttpApi(platform.platform().address());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // JSON that is none, or of another shape
                "POST /v2/messages/publication | {bad | 400 | Bad Request | Failed to read request",
                "POST /v2/messages/publication | {'name':'a'} x | 400 | Bad Request | Failed to read request",
                "POST /v2/messages/publication | null | 400 | Bad Request | Required request body is missing",
                "POST /v2/messages/publication | [] | 400 | Bad Request | cannot be parsed",
                "POST /v2/messages/publication | {'name':['a']} | 400 | Bad Request | Request property [name] cannot be parsed",
                "POST /v2/messages/publication | {'name':5} | 400 | Bad Request | Request property [name] cannot be parsed",
                "POST /v2/messages/publication | {'name':'a','timeToLive':'5'} | 400 | Bad Request | Request property [timeToLive] cannot be parsed",
                "POST /v2/messages/publication | {'name':'a','colour':'red'} | 400 | Bad Request | Request property [colour] cannot be parsed",
                "POST /v2/jobs/1/failure | {'jobKey':'1'} | 400 | Bad Request | Request property [jobKey] cannot be parsed",
                "POST /v2/signals/broadcast | {'signalName':'s','variables':{'n':1180591620717411303424}} | 400 | INVALID_ARGUMENT | JSON property was invalid",
                // values that are missing or out of range
                "POST /v2/messages/publication | {} | 400 | INVALID_ARGUMENT | No name provided",
                "POST /v2/jobs/activation | {'type':'a','maxJobsToActivate':0,'timeout':1} | 400 | INVALID_ARGUMENT | The value for maxJobsToActivate is '0' but must be greater than 0",
                "POST /v2/process-instances | {} | 400 | Bad Request | At least one of [processDefinitionId, processDefinitionKey] is required",
                "POST /v2/process-instances | {'processDefinitionId':'a','processDefinitionKey':'1'} | 400 | Bad Request | Only one of [processDefinitionId, processDefinitionKey] is allowed",
                "POST /v2/process-instances | {'processDefinitionKey':'onboarding'} | 400 | INVALID_ARGUMENT | Did you pass an entity id instead of an entity key?",
                "POST /v2/process-instances | {'processDefinitionId':'a','operationReference':0} | 400 | INVALID_ARGUMENT | The value for operationReference is '0' but must be > 0",
                "POST /v2/process-instances | {'processDefinitionId':'a','tenantId':'b'} | 400 | INVALID_ARGUMENT | but multi-tenancy is disabled",
                "PATCH /v2/user-tasks/1 | {} | 400 | INVALID_ARGUMENT | No update data provided",
                "PATCH /v2/user-tasks/1 | {'changeset':{'dueDate':'tomorrow'}} | 400 | INVALID_ARGUMENT | The provided dueDate 'tomorrow' cannot be parsed as a date according to RFC 3339, section 5.6",
                "PATCH /v2/user-tasks/1 | {'changeset':{'priority':101}} | 400 | INVALID_ARGUMENT | The value for priority is '101' but must be within the [0,100] range",
                "PATCH /v2/jobs/1 | {'changeset':{}} | 400 | INVALID_ARGUMENT | At least one of [retries, timeout] is required",
                "PUT /v2/clock | {'timestamp':-1} | 400 | INVALID_ARGUMENT | timestamp",
                "PUT /v2/clock | {'timestamp':9223372036854775807} | 400 | INVALID_ARGUMENT | within 100 years",
                // keys that are none, or of something that is not there
                "GET /v2/process-instances/abc | `` | 400 | Bad Request | Failed to convert 'processInstanceKey' with value: 'abc'",
                "GET /v2/process-instances/9223372036854775808 | `` | 400 | Bad Request | Failed to convert",
                "GET /v2/process-instances/4711 | `` | 404 | NOT_FOUND | 4711",
                "POST /v2/jobs/4711/completion | {} | 404 | NOT_FOUND | Command 'COMPLETE' rejected with code 'NOT_FOUND'",
                "POST /v2/batch-operations/0/resumption | `` | 404 | NOT_FOUND | rejected with code 'NOT_FOUND'",
                "POST /v2/process-instances | {'processDefinitionId':'nowhere'} | 404 | NOT_FOUND | Command 'CREATE' rejected with code 'NOT_FOUND'",
                // searches
                "POST /v2/jobs/search | {'filter':{'state':'NOPE'}} | 400 | Bad Request | Unexpected value 'NOPE' for enum field 'state'. Use any of the following values: [",
                "POST /v2/jobs/search | {'page':{'limit':1000000}} | 400 | INVALID_ARGUMENT | 10000",
                "POST /v2/jobs/search | {'page':{'from':1,'after':'WyIxIl0='}} | 400 | Bad Request | Only one of [from, after, before] is allowed",
                "POST /v2/jobs/search | {'page':{'after':'gold'}} | 400 | INVALID_ARGUMENT | cursor",
                "POST /v2/jobs/search | {'filter':{'$or':[]}} | 400 | Bad Request | Request property [filter.$or] cannot be parsed",
                // addresses
                "GET /v2/nowhere/%00 | `` | 404 | NOT_FOUND | No endpoint",
                "DELETE /v2/messages/publication | `` | 405 | Method Not Allowed | Method 'DELETE' is not supported.",
                "OPTIONS /v2/jobs/1/completion | `` | 405 | Method Not Allowed | Method 'OPTIONS' is not supported.",
            })
    void isRefusedInTheClustersWords(String request, String body, int status, String title, String detail) {
        String[] parts = request.split(" ");
        HttpResponse<String> response = api.send(parts[0], parts[1], "application/json", body.replace('\'', '"'));

        JsonNode problem = HttpApi.json(response);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(problem.get("title").asText()).isEqualTo(title);
        assertThat(problem.get("detail").asText()).contains(detail).doesNotMatch(INSIDE);
    }

    @ParameterizedTest
    @CsvSource({
        "/v2/messages/publication, text/plain",
        "/v2/messages/publication, multipart/form-data; boundary=a",
        "/v2/jobs/search, application/xml",
        "/v2/deployments, application/json",
        "/v2/deployments, application/x-www-form-urlencoded",
    })
    void aBodyOfAnotherKindIsNotRead(String path, String contentType) {
        HttpResponse<String> response = api.send("POST", path, contentType, "{\"name\":\"a\"}");

        assertThat(response.statusCode()).isEqualTo(415);
        assertThat(HttpApi.json(response).get("title").asText()).isEqualTo("Unsupported Media Type");
        assertThat(HttpApi.json(response).get("detail").asText())
                .isEqualTo("Content-Type '%s' is not supported.", contentType);
    }

    @Test
    void aKeyOfAnotherKindIsNotFound() {
        Map<String, String> keys = new ApiTour(api).begin().keys();
        keys.forEach((kind, key) -> keys.keySet().stream()
                .filter(other -> !other.equals(kind) && !keys.get(other).equals(key))
                .filter(other -> !other.equals("jobKey"))
                .forEach(other -> {
                    String path = "/v2/" + collection(other) + "/" + key;
                    HttpResponse<String> response = api.send("GET", path, "application/json", "");
                    assertThat(response.statusCode()).as(path).isIn(404, 400);
                }));
        assertThat(api.send("POST", "/v2/jobs/" + keys.get("incidentKey") + "/completion", "application/json", "{}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aRequestThatNeedsABodyAndHasNoneIsABadRequest() {
        ApiSpecification specification = new ApiSpecification();
        EndpointTable table = new EndpointTable(specification, Contract.get().implemented());
        assertThat(specification.operations().stream()
                        .filter(table::implemented)
                        .filter(operation ->
                                operation.json().at("/requestBody/required").asBoolean()))
                .isNotEmpty()
                .allSatisfy(operation ->
                        assertThat(status(operation)).as(operation.route()).isEqualTo(400));
    }

    /** As on a cluster: the engine cannot write what leads to more than it can keep in one piece. */
    @Test
    void variablesOfThreeMegabytesAreRefusedAndDoNoHarm() {
        Models.deployCheck(platform.client());
        String body = "{'processDefinitionId':'check','variables':{'text':'%s'}}".formatted("x".repeat(3_000_000));
        HttpResponse<String> response =
                api.send("POST", "/v2/process-instances", "application/json", body.replace('\'', '"'));

        JsonNode problem = HttpApi.json(response);
        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(problem.get("title").asText()).isEqualTo("INTERNAL");
        assertThat(problem.get("detail").asText())
                .contains("rejected with code 'EXCEEDED_BATCH_RECORD_SIZE'")
                .doesNotMatch(INSIDE)
                .hasSizeLessThan(1_000);
        assertThat(Models.startCheck(platform.client())).isPositive();
    }

    /** Most HTTP clients refuse to send it. */
    @Test
    void anAddressThatCannotBeDecodedIsABadRequest() throws IOException {
        URI address = platform.platform().address();
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream()
                    .write("GET /v2/jobs/%zz|x HTTP/1.1\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400").contains("Failed to decode the address");
        }
    }

    @Test
    void whatTakesTooLongIsADeadlineExceeded() {
        Models.deployCheck(platform.client());
        HttpResponse<String> response = api.send(
                "POST",
                "/v2/process-instances",
                "application/json",
                "{\"processDefinitionId\":\"check\",\"awaitCompletion\":true,\"requestTimeout\":50}");

        assertThat(response.statusCode()).isEqualTo(504);
        assertThat(HttpApi.json(response).get("title").asText()).isEqualTo("DEADLINE_EXCEEDED");
    }

    @Test
    void aBrokenModelDecisionOrFormIsRefusedWithItsName() {
        String bpmn = Bpmn.convertToString(
                Bpmn.createExecutableProcess("broken").startEvent().endEvent().done());
        Map<String, String> broken = Map.of(
                "cut.bpmn",
                bpmn.substring(0, bpmn.length() / 2),
                "empty.bpmn",
                "",
                "typeless.bpmn",
                bpmn.replaceAll("(</?(?:\\w+:)?)endEvent", "$1serviceTask"),
                "cut.dmn",
                ApiTour.DECISION.substring(0, ApiTour.DECISION.length() / 2),
                "feel.dmn",
                ApiTour.DECISION.replace("<text>tier</text>", "<text>tier +</text>"),
                "cut.form",
                "{\"id\": \"review\", ",
                "nameless.form",
                "{\"components\": []}",
                "unknown.bpmn",
                "<definitions/>");
        broken.forEach((name, content) -> {
            HttpResponse<String> response = api.sendDeployment(Map.of(name, content));
            JsonNode problem = HttpApi.json(response);
            assertThat(response.statusCode()).as(name + response.body()).isEqualTo(400);
            assertThat(problem.get("title").asText()).isEqualTo("INVALID_ARGUMENT");
            assertThat(problem.get("detail").asText())
                    .contains("Command 'CREATE' rejected with code 'INVALID_ARGUMENT'")
                    .contains(name.equals("nameless.form") ? "form id" : name)
                    .doesNotMatch(INSIDE);
        });
        assertThat(api.sendDeployment(Map.of()).statusCode()).isEqualTo(400);
    }

    private int status(Operation operation) {
        String path = operation.path().replaceAll("\\{[^}]*}", "1");
        String contentType =
                operation.json().at("/requestBody/content").fieldNames().next();
        return api.send(operation.method(), path, contentType, "").statusCode();
    }

    private static String collection(String key) {
        return switch (key) {
            case "processDefinitionKey" -> "process-definitions";
            case "processInstanceKey" -> "process-instances";
            case "decisionDefinitionKey" -> "decision-definitions";
            case "decisionRequirementsKey" -> "decision-requirements";
            case "decisionEvaluationInstanceKey" -> "decision-instances";
            case "userTaskKey" -> "user-tasks";
            case "incidentKey" -> "incidents";
            case "variableKey" -> "variables";
            case "elementInstanceKey" -> "element-instances";
            case "batchOperationKey" -> "batch-operations";
            default -> throw new IllegalArgumentException(key);
        };
    }
}
