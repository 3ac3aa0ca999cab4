package org.guildhall.embedded.processtest;

import io.camunda.client.CamundaClient;
import io.camunda.process.test.api.CamundaProcessTestExtension;
import io.camunda.process.test.api.CamundaProcessTestRuntimeMode;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.guildhall.embedded.SharedPlatform;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Camunda Process Test in remote mode on the embedded engine; with {@code -Dcamunda.process-test.runtime-mode=managed} the
 * same tests run on a cluster in Docker. The models of these tests stay out of the coverage report, which is about the
 * product's own.
 */
final class EngineUnderTest extends CamundaProcessTestExtension {

    private static final CamundaProcessTestRuntimeMode MODE = CamundaProcessTestRuntimeMode.valueOf(
            System.getProperty("camunda.process-test.runtime-mode", "remote").toUpperCase(Locale.ROOT));

    EngineUnderTest() {
        withRuntimeMode(MODE);
        withCoverageExcludedProcesses(
                SampleModels.APPLICATION, SampleModels.ASSESSMENT, SampleModels.PARTNERSHIP, SampleModels.SCREENING);
        withCoverageReportDirectory("target/coverage-report");
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (MODE == CamundaProcessTestRuntimeMode.REMOTE) {
            URI address = SharedPlatform.of(context).address();
            withRemoteCamundaMonitoringApiAddress(address);
            // The client's close waits for its open polls, which last as long as a request may.
            withRemoteCamundaClientBuilderFactory(() ->
                    CamundaClient.newClientBuilder().restAddress(address).defaultRequestTimeout(Duration.ofSeconds(2)));
        }
        super.beforeAll(context);
    }
}
