package org.guildhall.embedded.processtest;

import io.camunda.client.CamundaClient;
import io.camunda.process.test.api.CamundaProcessTestExtension;
import java.net.URI;
import java.time.Duration;
import org.guildhall.embedded.EmbeddedPlatform;
import org.guildhall.embedded.SharedPlatform;
import org.guildhall.embedded.engine.EmbeddedEngine;
import org.guildhall.testing.ProcessTestMode;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Camunda Process Test on the embedded engine, or wherever {@link ProcessTestMode} says. The models of these tests stay out
 * of the coverage report, which is about the product's own.
 */
final class EngineUnderTest extends CamundaProcessTestExtension {

    EngineUnderTest() {
        withRuntimeMode(ProcessTestMode.get());
        withCoverageExcludedProcesses(
                SampleModels.APPLICATION, SampleModels.ASSESSMENT, SampleModels.PARTNERSHIP, SampleModels.SCREENING);
        withCoverageReportDirectory("target/coverage-report");
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (!ProcessTestMode.docker()) {
            EmbeddedPlatform platform = SharedPlatform.of(context);
            // Whatever an earlier class left, a fenced engine included.
            platform.bean(EmbeddedEngine.class).purge();
            URI address = platform.address();
            withRemoteCamundaMonitoringApiAddress(address);
            // The client's close waits for its open polls, which last as long as a request may.
            withRemoteCamundaClientBuilderFactory(() ->
                    CamundaClient.newClientBuilder().restAddress(address).defaultRequestTimeout(Duration.ofSeconds(2)));
        }
        super.beforeAll(context);
    }
}
