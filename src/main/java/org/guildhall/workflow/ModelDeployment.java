package org.guildhall.workflow;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.DeployResourceCommandStep1;
import io.camunda.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2;
import io.camunda.client.api.response.DeploymentEvent;
import io.camunda.client.lifecycle.CamundaClientLifecycleAware;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guildhall.workflow.DeployedDecisions.DecisionVersion;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Deploys all models and forms together at start, so that bindings of the kind "deployment" hold. The engine keeps the
 * version of what did not change. While the engine is away it is tried again.
 */
@Component
class ModelDeployment implements CamundaClientLifecycleAware {

    private static final Logger log = LoggerFactory.getLogger(ModelDeployment.class);
    private static final List<String> RESOURCES =
            List.of(ProcessFiles.PATTERN, "classpath*:processes/*.dmn", "classpath*:forms/*.form");
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final DeployedForms forms;
    private final DeployedDecisions decisions;
    private final TaskScheduler scheduler;
    private volatile @Nullable CamundaClient current;

    ModelDeployment(DeployedForms forms, DeployedDecisions decisions, TaskScheduler scheduler) {
        this.forms = forms;
        this.decisions = decisions;
        this.scheduler = scheduler;
    }

    @Override
    public void onStart(CamundaClient client) {
        current = client;
        deployOrRetry(client);
    }

    @Override
    public void onStop(CamundaClient client) {
        current = null;
    }

    private void deployOrRetry(CamundaClient client) {
        if (current != client) {
            return;
        }
        try {
            deploy(client);
        } catch (RuntimeException e) {
            log.warn(
                    "The process models could not be deployed ({}). Trying again in {} s.",
                    e.getMessage(),
                    RETRY_AFTER.toSeconds());
            scheduler.schedule(
                    () -> deployOrRetry(client), scheduler.getClock().instant().plus(RETRY_AFTER));
        }
    }

    private void deploy(CamundaClient client) {
        Map<String, String> resources = read();
        DeployResourceCommandStep1 command = client.newDeployResourceCommand();
        DeployResourceCommandStep2 filled = null;
        for (Map.Entry<String, String> resource : resources.entrySet()) {
            filled = command.addResourceString(resource.getValue(), StandardCharsets.UTF_8, resource.getKey());
        }
        if (filled == null) {
            throw new IllegalStateException("Expected process models on the classpath, but found none. Build again.");
        }
        DeploymentEvent deployed = filled.send().join();
        deployed.getForm()
                .forEach(form -> forms.remember(
                        form.getFormKey(),
                        form.getFormId(),
                        form.getVersion(),
                        Objects.requireNonNull(resources.get(form.getResourceName()))));
        deployed.getProcesses().forEach(process -> deployed.getDecisions()
                .forEach(decision -> decisions.remember(
                        process.getProcessDefinitionKey(),
                        new DecisionVersion(
                                decision.getDmnDecisionId(), decision.getDecisionKey(), decision.getVersion()))));
        log.info(
                "Deployed {} processes, {} decisions and {} forms",
                deployed.getProcesses().size(),
                deployed.getDecisions().size(),
                deployed.getForm().size());
    }

    /** File name to content, in a stable order. */
    private static Map<String, String> read() {
        var resolver = new PathMatchingResourcePatternResolver();
        List<Resource> found = new ArrayList<>();
        try {
            for (String pattern : RESOURCES) {
                found.addAll(List.of(resolver.getResources(pattern)));
            }
            Map<String, String> contents = new LinkedHashMap<>();
            for (Resource resource : found) {
                contents.put(
                        Objects.requireNonNull(resource.getFilename()),
                        resource.getContentAsString(StandardCharsets.UTF_8));
            }
            return contents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
