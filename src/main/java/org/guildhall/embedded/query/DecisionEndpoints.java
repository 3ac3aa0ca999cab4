package org.guildhall.embedded.query;

import io.camunda.client.protocol.rest.DecisionDefinitionTypeEnum;
import io.camunda.client.protocol.rest.DecisionInstanceStateEnum;
import java.util.List;
import java.util.Objects;
import org.guildhall.embedded.rest.Answer;
import org.guildhall.embedded.rest.Call;
import org.guildhall.embedded.rest.Endpoints;
import org.guildhall.embedded.rest.Route;

/** Decisions: what is deployed, and what was decided with which inputs by which rules. */
final class DecisionEndpoints implements Endpoints {

    static final SearchTable INSTANCES = SearchTable.of(
                    "Decision Instance", "camunda.decision_instance", "decisionEvaluationInstanceKey")
            .texts("decisionEvaluationInstanceKey")
            .keys(
                    "decisionEvaluationKey",
                    "decisionDefinitionKey",
                    "processDefinitionKey",
                    "processInstanceKey",
                    "elementInstanceKey")
            .texts("decisionDefinitionId", "decisionDefinitionName", "evaluationFailure", "result", "tenantId")
            .named("decisionDefinitionId", "decisionDefinitionName")
            .numbers("decisionDefinitionVersion")
            .options("state", DecisionInstanceStateEnum.values())
            .options("decisionDefinitionType", DecisionDefinitionTypeEnum.values())
            .ofOneTenant()
            .dates("evaluationDate")
            .unsortable("result");

    private static final SearchTable INSTANCE = INSTANCES.columns(FieldType.JSON, "evaluatedInputs", "matchedRules");

    static final SearchTable DEFINITIONS = SearchTable.of(
                    "Decision Definition", "camunda.decision_definition", "decisionDefinitionKey")
            .where("not t.deleted")
            .keys("decisionDefinitionKey", "decisionRequirementsKey")
            .texts("decisionDefinitionId", "name", "decisionRequirementsId", "tenantId")
            .numbers("version");

    static final SearchTable REQUIREMENTS = SearchTable.of(
                    "Decision Requirements", "camunda.decision_requirements", "decisionRequirementsKey")
            .where("not t.deleted")
            .keys("decisionRequirementsKey")
            .texts("decisionRequirementsId", "decisionRequirementsName", "resourceName", "tenantId")
            .numbers("version")
            .unsortable("resourceName");

    private static final SearchTable REQUIREMENTS_XML = SearchTable.of(
                    "Decision Requirements", "camunda.decision_requirements", "decisionRequirementsKey")
            .keys("decisionRequirementsKey")
            .texts("xml");

    private static final SearchTable DEFINITION_XML = SearchTable.of(
                    "Decision Definition",
                    "(select d.decision_definition_key, r.xml from camunda.decision_definition d"
                            + " join camunda.decision_requirements r using (decision_requirements_key))",
                    "decisionDefinitionKey")
            .keys("decisionDefinitionKey")
            .texts("xml");

    private final Search search;

    DecisionEndpoints(Search search) {
        this.search = search;
    }

    @Override
    public List<Route> routes() {
        String definition = "/v2/decision-definitions/{decisionDefinitionKey}";
        String requirements = "/v2/decision-requirements/{decisionRequirementsKey}";
        return List.of(
                Route.post("/v2/decision-instances/search", search.all(INSTANCES)),
                Route.get("/v2/decision-instances/{decisionEvaluationInstanceKey}", this::instance),
                Route.post("/v2/decision-definitions/search", search.all(DEFINITIONS)),
                Route.get(definition, search.one(DEFINITIONS)),
                Route.get(definition + "/xml", search.xml(DEFINITION_XML)),
                Route.post("/v2/decision-requirements/search", search.all(REQUIREMENTS)),
                Route.get(requirements, search.one(REQUIREMENTS)),
                Route.get(requirements + "/xml", search.xml(REQUIREMENTS_XML)));
    }

    private Answer instance(Call call) {
        String key = Objects.requireNonNull(call.path().get("decisionEvaluationInstanceKey"));
        return Answer.json(search.get(INSTANCE, key));
    }
}
