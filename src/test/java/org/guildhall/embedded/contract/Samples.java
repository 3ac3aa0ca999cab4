package org.guildhall.embedded.contract;

import java.util.List;

/** A valid request to each endpoint that has no answer to wait for; keys in braces are to be filled in. */
final class Samples {

    /** @param body JSON with single quotes; empty for none */
    record Sample(String method, String path, String body) {}

    private static final String SEARCH =
            "{'filter':{'%s':{'$eq':'1','$in':['1','2'],'$like':'*a'}},'sort':[{'field':'%s','order':'DESC'}],'page':{'limit':10,'from':1}}";

    private static final String INSTANCES =
            "{'filter':{'processInstanceKey':'{processInstanceKey}','startDate':{'$gt':'2020-01-01T00:00:00Z'},'hasIncident':false,'tags':['tour'],"
                    + "'variables':[{'name':'tier','value':{'$eq':'\\\"gold\\\"'}}],'$or':[{'state':'ACTIVE'},{'elementId':'check'}]}%s}";

    private Samples() {}

    static List<Sample> all() {
        return List.of(
                get("/v2/topology"),
                get("/v2/status"),
                get("/actuator/clock"),
                post("/actuator/clock/add", "{'offsetMilli':1}"),
                new Sample("PUT", "/v2/clock", "{'timestamp':1}"),
                post("/v2/clock/reset", ""),
                get("/v2/process-definitions/{processDefinitionKey}"),
                get("/v2/process-definitions/{processDefinitionKey}/xml"),
                get("/v2/process-definitions/{processDefinitionKey}/form"),
                post(
                        "/v2/process-definitions/{processDefinitionKey}/statistics/element-instances",
                        INSTANCES.formatted("")),
                search("process-definitions", "processDefinitionId", "version"),
                get("/v2/process-instances/{processInstanceKey}"),
                get("/v2/process-instances/{processInstanceKey}/sequence-flows"),
                get("/v2/process-instances/{processInstanceKey}/statistics/element-instances"),
                get("/v2/process-instances/{processInstanceKey}/call-hierarchy"),
                post("/v2/process-instances/{processInstanceKey}/incidents/search", "{'filter':{'state':'ACTIVE'}}"),
                post("/v2/process-instances/search", INSTANCES.formatted(",'page':{'after':'WyIxIl0=','limit':5}")),
                post(
                        "/v2/process-instances",
                        "{'processDefinitionId':'tour','processDefinitionVersion':1,'variables':{'partner':'p','tier':'gold','n':[1,{'a':null}]},"
                                + "'tags':['tour'],'operationReference':7,'startInstructions':[{'elementId':'check'}],'tenantId':'<default>'}"),
                post("/v2/process-instances/{processInstanceKey}/cancellation", "{'operationReference':3}"),
                post(
                        "/v2/process-instances/{processInstanceKey}/modification",
                        "{'activateInstructions':[{'elementId':'review','ancestorElementInstanceKey':'{processInstanceKey}','variableInstructions':[{'variables':{'a':1},'scopeId':'review'}]}],"
                                + "'terminateInstructions':[{'elementInstanceKey':'{elementInstanceKey}'}]}"),
                post(
                        "/v2/process-instances/{processInstanceKey}/migration",
                        "{'targetProcessDefinitionKey':'{processDefinitionKey}','mappingInstructions':[{'sourceElementId':'check','targetElementId':'check'}]}"),
                post("/v2/process-instances/cancellation", INSTANCES.formatted("")),
                post("/v2/process-instances/incident-resolution", INSTANCES.formatted("")),
                post(
                        "/v2/process-instances/migration",
                        INSTANCES.formatted(
                                ",'migrationPlan':{'targetProcessDefinitionKey':'{processDefinitionKey}','mappingInstructions':[{'sourceElementId':'check','targetElementId':'check'}]}")),
                post(
                        "/v2/process-instances/modification",
                        INSTANCES.formatted(
                                ",'moveInstructions':[{'sourceElementId':'check','targetElementId':'review'}]")),
                get("/v2/batch-operations/{batchOperationKey}"),
                post("/v2/batch-operations/{batchOperationKey}/cancellation", ""),
                post("/v2/batch-operations/{batchOperationKey}/suspension", ""),
                post("/v2/batch-operations/{batchOperationKey}/resumption", ""),
                search("batch-operations", "batchOperationKey", "startDate"),
                search("batch-operation-items", "itemKey", "state"),
                get("/v2/element-instances/{elementInstanceKey}"),
                search("element-instances", "elementId", "startDate"),
                new Sample(
                        "PUT",
                        "/v2/element-instances/{elementInstanceKey}/variables",
                        "{'variables':{'note':{'deep':[1,2.5,'x']}},'local':true,'operationReference':2}"),
                get("/v2/variables/{variableKey}"),
                search("variables", "name", "value"),
                post(
                        "/v2/jobs/activation",
                        "{'type':'check','maxJobsToActivate':3,'timeout':1000,'worker':'w','fetchVariable':['tier'],'tenantIds':['<default>'],'requestTimeout':-1}"),
                post(
                        "/v2/jobs/{jobKey}/completion",
                        "{'variables':{'ok':true},'result':{'type':'userTask','denied':false,'corrections':{'assignee':'ada','priority':3}}}"),
                post(
                        "/v2/jobs/{jobKey}/failure",
                        "{'retries':2,'errorMessage':'no','retryBackOff':10,'variables':{'a':1}}"),
                post("/v2/jobs/{jobKey}/error", "{'errorCode':'E','errorMessage':'no','variables':{'a':1}}"),
                new Sample(
                        "PATCH",
                        "/v2/jobs/{jobKey}",
                        "{'changeset':{'retries':2,'timeout':1000},'operationReference':4}"),
                search("jobs", "errorMessage", "deadline"),
                get("/v2/user-tasks/{userTaskKey}"),
                get("/v2/user-tasks/{userTaskKey}/form"),
                post(
                        "/v2/user-tasks/{userTaskKey}/variables/search",
                        "{'filter':{'name':'tier'},'sort':[{'field':'name'}]}"),
                search("user-tasks", "candidateGroup", "dueDate"),
                post(
                        "/v2/user-tasks/{userTaskKey}/assignment",
                        "{'assignee':'ada','allowOverride':true,'action':'claim'}"),
                new Sample("DELETE", "/v2/user-tasks/{userTaskKey}/assignee", ""),
                new Sample(
                        "PATCH",
                        "/v2/user-tasks/{userTaskKey}",
                        "{'changeset':{'dueDate':'2030-01-01T00:00:00Z','followUpDate':'','candidateUsers':['ada'],'candidateGroups':[],'priority':3},'action':'x'}"),
                post("/v2/user-tasks/{userTaskKey}/completion", "{'variables':{'a':1},'action':'done'}"),
                get("/v2/incidents/{incidentKey}"),
                search("incidents", "elementId", "creationTime"),
                post("/v2/incidents/{incidentKey}/resolution", "{'operationReference':5}"),
                post(
                        "/v2/messages/publication",
                        "{'name':'signed','correlationKey':'x','timeToLive':10,'messageId':'m','variables':{'a':1},'tenantId':''}"),
                post("/v2/messages/correlation", "{'name':'signed','correlationKey':'x','variables':{'a':1}}"),
                post("/v2/signals/broadcast", "{'signalName':'s','variables':{'a':1}}"),
                search("message-subscriptions", "correlationKey", "lastUpdatedDate"),
                search("correlated-message-subscriptions", "messageName", "correlationTime"),
                search("decision-instances", "decisionDefinitionId", "evaluationDate"),
                search("decision-definitions", "decisionDefinitionId", "version"),
                search("decision-requirements", "decisionRequirementsId", "version"),
                get("/v2/decision-instances/{decisionEvaluationInstanceKey}"),
                get("/v2/decision-definitions/{decisionDefinitionKey}"),
                get("/v2/decision-definitions/{decisionDefinitionKey}/xml"),
                get("/v2/decision-requirements/{decisionRequirementsKey}"),
                get("/v2/decision-requirements/{decisionRequirementsKey}/xml"),
                post(
                        "/v2/decision-definitions/evaluation",
                        "{'decisionDefinitionId':'discount','variables':{'tier':'gold'}}"),
                post(
                        "/v2/decision-definitions/evaluation",
                        "{'decisionDefinitionKey':'{decisionDefinitionKey}','variables':{'tier':['gold']}}"));
    }

    private static Sample get(String path) {
        return new Sample("GET", path, "");
    }

    private static Sample post(String path, String body) {
        return new Sample("POST", path, body);
    }

    private static Sample search(String subject, String filter, String sort) {
        return post("/v2/%s/search".formatted(subject), SEARCH.formatted(filter, sort));
    }
}
