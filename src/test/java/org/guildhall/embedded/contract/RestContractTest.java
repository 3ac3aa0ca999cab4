package org.guildhall.embedded.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.guildhall.embedded.SharedPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The embedded engine's REST API against the official description. That each single answer keeps to it is checked for
 * all tests by {@link ContractExtension}.
 */
class RestContractTest {

    private static final Path PAGE = Path.of("docs/embedded-camunda.md");
    private static final String REWRITE = "guildhall.docs.rewrite";

    @RegisterExtension
    final SharedPlatform platform = new SharedPlatform();

    private final ApiSpecification specification = new ApiSpecification();
    private HttpApi api;

    @BeforeEach
    void connect() {
        api = new HttpApi(platform.platform().address());
    }

    @Test
    void everyEndpointThereIsAnswersWithSuccess() {
        Contract.get().forgetExercised();
        new ApiTour(api).begin().callTheRest();

        TreeSet<String> never = new TreeSet<>(Contract.get().implemented());
        never.removeAll(Contract.get().exercised());
        assertThat(never)
                .as("Expected ApiTour to call every endpoint with success, but it left out some. Add them to it.")
                .isEmpty();
    }

    @Test
    void anEndpointThatIsMissingSaysSoAndNamesItself() {
        EndpointTable table = new EndpointTable(specification, Contract.get().implemented());
        assertThat(specification.operations())
                .filteredOn(operation -> !table.implemented(operation))
                .isNotEmpty()
                .allSatisfy(operation -> {
                    String path = operation.path().replaceAll("\\{[^}]*}", "1");
                    HttpResponse<String> response = api.send(operation.method(), path, "application/json", "{}");
                    JsonNode problem = HttpApi.json(response);
                    assertThat(response.statusCode()).isEqualTo(404);
                    assertThat(response.headers().firstValue("content-type")).contains("application/problem+json");
                    assertThat(problem.get("title").asText()).isEqualTo("NOT_FOUND");
                    assertThat(problem.get("detail").asText()).contains(operation.method() + " " + path);
                });
    }

    @Test
    void theDocumentationSaysWhichEndpointsThereAre() throws IOException {
        String page = Files.readString(PAGE);
        String expected = new EndpointTable(specification, Contract.get().implemented()).in(page);
        if (Boolean.getBoolean(REWRITE)) {
            Files.writeString(PAGE, expected);
        }
        assertThat(Files.readString(PAGE))
                .as("Expected %s to list the endpoints there are, but it is out of date.".formatted(PAGE)
                        + " Run: mvn test -Dtest=RestContractTest -D%s=true".formatted(REWRITE))
                .isEqualTo(expected);
    }
}
