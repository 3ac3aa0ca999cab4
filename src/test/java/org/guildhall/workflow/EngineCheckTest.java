package org.guildhall.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

class EngineCheckTest {

    @Test
    void withoutEmbeddedEngineAnAddressIsNeeded() {
        assertThatThrownBy(() -> EngineCheck.check(new MockEnvironment(), true))
                .isInstanceOf(EngineMissingException.class)
                .hasMessageContaining("set CAMUNDA_CLIENT_REST_ADDRESS")
                .hasMessageNotContaining("\n");
    }

    @Test
    void anAddressOfAClusterIsEnough() {
        MockEnvironment cluster =
                new MockEnvironment().withProperty("camunda.client.rest-address", "http://camunda:8080");
        MockEnvironment saas = new MockEnvironment().withProperty("camunda.client.cloud.cluster-id", "a-b-c");

        assertThatCode(() -> EngineCheck.check(cluster, false)).doesNotThrowAnyException();
        assertThatCode(() -> EngineCheck.check(saas, false)).doesNotThrowAnyException();
    }

    @Test
    void theEmbeddedEngineMustBeOnBoard() {
        MockEnvironment embedded = new MockEnvironment().withProperty("guildhall.embedded.enabled", "true");

        assertThatCode(() -> EngineCheck.check(embedded, true)).doesNotThrowAnyException();
        assertThatThrownBy(() -> EngineCheck.check(embedded, false))
                .isInstanceOf(EngineMissingException.class)
                .hasMessageContaining("set GUILDHALL_EMBEDDED_ENABLED=false")
                .hasMessageNotContaining("\n");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void startUpStopsWithTheSentenceAndNoStackTrace(CapturedOutput output) {
        SpringApplication application = new SpringApplication(EngineCheck.class);
        application.setWebApplicationType(WebApplicationType.NONE);

        assertThatThrownBy(
                        () -> application.run("--guildhall.embedded.enabled=false", "--camunda.client.rest-address="))
                .isInstanceOf(EngineMissingException.class);
        assertThat(output)
                .contains("APPLICATION FAILED TO START", "Guildhall needs a Camunda 8.8 cluster")
                .doesNotContain("\tat org.springframework");
    }
}
