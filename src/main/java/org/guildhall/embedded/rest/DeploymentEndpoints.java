package org.guildhall.embedded.rest;

import io.camunda.client.protocol.rest.DeploymentDecisionRequirementsResult;
import io.camunda.client.protocol.rest.DeploymentDecisionResult;
import io.camunda.client.protocol.rest.DeploymentFormResult;
import io.camunda.client.protocol.rest.DeploymentMetadataResult;
import io.camunda.client.protocol.rest.DeploymentProcessResult;
import io.camunda.client.protocol.rest.DeploymentResourceResult;
import io.camunda.client.protocol.rest.DeploymentResult;
import io.camunda.zeebe.protocol.impl.record.value.deployment.DeploymentRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.DeploymentIntent;
import io.camunda.zeebe.protocol.record.value.deployment.DecisionRecordValue;
import io.camunda.zeebe.protocol.record.value.deployment.DecisionRequirementsMetadataValue;
import io.camunda.zeebe.protocol.record.value.deployment.FormMetadataValue;
import io.camunda.zeebe.protocol.record.value.deployment.ProcessMetadataValue;
import io.camunda.zeebe.protocol.record.value.deployment.ResourceMetadataValue;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.embedded.engine.CommandResponse;

/** Deploys processes, decisions, forms and other resources together. */
final class DeploymentEndpoints implements Endpoints {

    private final EngineGateway engine;

    DeploymentEndpoints(EngineGateway engine) {
        this.engine = engine;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post("/v2/deployments", this::deploy));
    }

    private Answer deploy(Call call) throws Exception {
        List<Call.Upload> resources = call.uploads("resources");
        if (resources.isEmpty()) {
            throw ProblemException.badRequest("Required part 'resources' is not present.");
        }
        DeploymentRecord record = new DeploymentRecord();
        resources.forEach(
                it -> record.resources().add().setResourceName(it.fileName()).setResource(it.content()));
        return Answer.json(result(engine.send(ValueType.DEPLOYMENT, DeploymentIntent.CREATE, record)));
    }

    private static DeploymentResult result(CommandResponse response) {
        DeploymentRecord deployed = response.value(DeploymentRecord.class);
        List<DeploymentMetadataResult> all = new ArrayList<>();
        deployed.getProcessesMetadata().forEach(it -> all.add(metadata().processDefinition(process(it))));
        deployed.getDecisionsMetadata().forEach(it -> all.add(metadata().decisionDefinition(decision(it))));
        deployed.getDecisionRequirementsMetadata()
                .forEach(it -> all.add(metadata().decisionRequirements(requirements(it))));
        deployed.getFormMetadata().forEach(it -> all.add(metadata().form(form(it))));
        deployed.getResourceMetadata().forEach(it -> all.add(metadata().resource(resource(it))));
        return new DeploymentResult()
                .deploymentKey(Long.toString(response.key()))
                .tenantId(deployed.getTenantId())
                .deployments(all);
    }

    private static DeploymentMetadataResult metadata() {
        return new DeploymentMetadataResult();
    }

    private static DeploymentProcessResult process(ProcessMetadataValue it) {
        return new DeploymentProcessResult()
                .processDefinitionId(it.getBpmnProcessId())
                .processDefinitionVersion(it.getVersion())
                .processDefinitionKey(Long.toString(it.getProcessDefinitionKey()))
                .resourceName(it.getResourceName())
                .tenantId(it.getTenantId());
    }

    private static DeploymentDecisionResult decision(DecisionRecordValue it) {
        return new DeploymentDecisionResult()
                .decisionDefinitionId(it.getDecisionId())
                .decisionDefinitionKey(Long.toString(it.getDecisionKey()))
                .name(it.getDecisionName())
                .version(it.getVersion())
                .decisionRequirementsId(it.getDecisionRequirementsId())
                .decisionRequirementsKey(Long.toString(it.getDecisionRequirementsKey()))
                .tenantId(it.getTenantId());
    }

    private static DeploymentDecisionRequirementsResult requirements(DecisionRequirementsMetadataValue it) {
        return new DeploymentDecisionRequirementsResult()
                .decisionRequirementsId(it.getDecisionRequirementsId())
                .decisionRequirementsKey(Long.toString(it.getDecisionRequirementsKey()))
                .decisionRequirementsName(it.getDecisionRequirementsName())
                .version(it.getDecisionRequirementsVersion())
                .resourceName(it.getResourceName())
                .tenantId(it.getTenantId());
    }

    private static DeploymentFormResult form(FormMetadataValue it) {
        return new DeploymentFormResult()
                .formId(it.getFormId())
                .formKey(Long.toString(it.getFormKey()))
                .version(it.getVersion())
                .resourceName(it.getResourceName())
                .tenantId(it.getTenantId());
    }

    private static DeploymentResourceResult resource(ResourceMetadataValue it) {
        return new DeploymentResourceResult()
                .resourceId(it.getResourceId())
                .resourceKey(Long.toString(it.getResourceKey()))
                .version(it.getVersion())
                .resourceName(it.getResourceName())
                .tenantId(it.getTenantId());
    }
}
