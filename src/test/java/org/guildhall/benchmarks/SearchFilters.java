package org.guildhall.benchmarks;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The filters of every search, with values to be found in a {@link History}. */
final class SearchFilters {

    /** @param filter as JSON, with a field and a condition on it */
    record Case(String search, String filter) {

        @Override
        public String toString() {
            return search + " " + filter;
        }
    }

    private static final String KEY = Long.toString(History.FIRST + 1_007 * History.STRIDE);

    /** Per search its fields, each with its values in JSON; a number with a plus is a key of the instance 1007. */
    private static final String FIELDS = """
            process-instances
            processInstanceKey "+0" "1"
            processDefinitionKey "100" "199" "1"
            processDefinitionId "process-100" "process-199" "none"
            processDefinitionName "Process 100" "Process 199" "none"
            processDefinitionVersion 1 4 77
            processDefinitionVersionTag "v100" "v199" "none"
            parentProcessInstanceKey "+0" "1"
            parentElementInstanceKey "+0" "1"
            state "COMPLETED" "TERMINATED" "ACTIVE"
            startDate {"$gte":"2025-06-01T00:00:00Z"} {"$lt":"2025-01-01T00:00:20Z"} "2024-01-01T00:00:00Z"
            endDate {"$gte":"2025-06-01T00:00:00Z"} {"$lt":"2025-01-01T01:00:20Z"} {"$exists":false}
            hasIncident true false
            hasRetriesLeft true false
            tenantId "<default>" "none"
            tags ["partner"] ["rare"] ["none"]
            variables [{"name":"partnerId","value":"\\"P-1007\\""}] [{"name":"tier","value":"\\"tier-1\\""}] [{"name":"none","value":"1"}] [{"name":"tier","value":{"$like":"*tier-1*"}}] [{"name":"tier","value":{"$neq":"\\"tier-1\\""}}] [{"name":"partnerId","value":{"$like":"\\"P-1007*"}}] [{"name":"partnerId","value":{"$like":"*none*"}}]
            elementId "Task_1" "Task_Rare" "none"
            elementInstanceState "COMPLETED" "TERMINATED" "ACTIVE"
            hasElementInstanceIncident true false
            errorMessage "Something rare" "No retries left" "none"
            incidentErrorHashCode 1 7 9
            batchOperationId "none"
            element-instances
            elementInstanceKey "+1" "1"
            processInstanceKey "+0" "1"
            processDefinitionKey "100" "199" "1"
            processDefinitionId "process-100" "process-199" "none"
            elementId "Task_1" "Task_Rare" "none"
            elementName "Do 1" "Do rarely" "none"
            type "USER_TASK" "BOUNDARY_EVENT" "CALL_ACTIVITY"
            state "COMPLETED" "TERMINATED" "ACTIVE"
            startDate {"$gte":"2025-06-01T00:00:00Z"} {"$lt":"2025-01-01T00:00:20Z"} "2024-01-01T00:00:00Z"
            endDate {"$gte":"2025-06-01T00:00:00Z"} {"$lt":"2025-01-01T00:01:20Z"} {"$exists":false}
            hasIncident true false
            incidentKey "+10" "1"
            elementInstanceScopeKey "+0" "1"
            tenantId "<default>" "none"
            variables
            variableKey "+5" "1"
            name "partnerId" "rareFact" "none"
            value "\\"P-1007\\"" "\\"tier-1\\"" "none"
            scopeKey "+0" "1"
            processInstanceKey "+0" "1"
            isTruncated false true
            tenantId "<default>" "none"
            user-tasks
            userTaskKey "+9" "1"
            elementInstanceKey "+2" "1"
            processInstanceKey "+0" "1"
            processDefinitionKey "100" "199" "1"
            processDefinitionId "process-100" "process-199" "none"
            processDefinitionVersion 1 4 77
            processName "Process 100" "Process 199" "none"
            formKey "1" "9" "77"
            name "Do 2" "Do rarely" "none"
            assignee "user-2" "rare" "none"
            elementId "Task_2" "Task_Rare" "none"
            externalFormReference "rare-form" "none"
            priority 50 90 {"$gt":99}
            state "COMPLETED" "CREATED" "CREATING"
            creationDate {"$gte":"2025-06-01T00:00:00Z"} {"$lt":"2025-01-01T00:00:20Z"}
            completionDate {"$gte":"2025-06-01T00:00:00Z"} {"$lt":"2025-01-01T01:00:20Z"} {"$exists":false}
            followUpDate {"$gte":"2025-06-01T00:00:00Z"} {"$lt":"2025-01-02T00:00:20Z"} {"$exists":false}
            dueDate {"$gte":"2025-06-01T00:00:00Z"} {"$lt":"2025-01-03T00:00:20Z"} {"$exists":false}
            candidateGroup "managers" "rare" "none"
            candidateUser "mara" "rare" "none"
            processInstanceVariables [{"name":"partnerId","value":"\\"P-1007\\""}] [{"name":"none","value":"1"}]
            localVariables [{"name":"partnerId","value":"\\"P-1007\\""}] [{"name":"none","value":"1"}]
            tenantId "<default>" "none"
            jobs
            jobKey "+8" "1"
            type "type-1" "type-99" "none"
            worker "worker" "rare worker" "none"
            state "COMPLETED" "CANCELED" "FAILED" "CREATED"
            kind "BPMN_ELEMENT" "TASK_LISTENER" "EXECUTION_LISTENER"
            listenerEventType "UNSPECIFIED" "COMPLETING" "START"
            retries 3 2 0
            isDenied false true
            deniedReason "no" "none"
            hasFailedWithRetriesLeft false true
            errorCode "RARE" "none"
            errorMessage "Something rare" "none"
            deadline {"$gte":"2025-06-01T00:00:00Z"} {"$lt":"2025-01-01T00:00:20Z"} {"$exists":false}
            endTime {"$gte":"2025-06-01T00:00:00Z"} {"$lt":"2025-01-01T00:01:20Z"} {"$exists":false}
            processDefinitionId "process-100" "process-199" "none"
            processDefinitionKey "100" "199" "1"
            processInstanceKey "+0" "1"
            elementId "Task_3" "Task_Rare" "none"
            elementInstanceKey "+3" "1"
            tenantId "<default>" "none"
            incidents
            incidentKey "+10" "1"
            processDefinitionKey "100" "199" "1"
            processDefinitionId "process-100" "process-199" "none"
            processInstanceKey "+0" "1"
            elementInstanceKey "+3" "1"
            jobKey "+8" "1"
            errorType "JOB_NO_RETRIES" "CONDITION_ERROR" "UNKNOWN"
            errorMessage "No retries left" "Something rare" "none"
            elementId "Task_3" "Task_Rare" "none"
            state "RESOLVED" "ACTIVE" "MIGRATED"
            creationTime {"$gte":"2025-06-01T00:00:00Z"} {"$lt":"2025-01-01T00:10:00Z"}
            tenantId "<default>" "none"
            message-subscriptions
            processDefinitionKey "100" "199" "1"
            messageSubscriptionKey "+11" "1"
            processDefinitionId "process-100" "process-199" "none"
            processInstanceKey "+0" "1"
            elementId "Task_2" "Task_Rare" "none"
            elementInstanceKey "+2" "1"
            messageSubscriptionState "CORRELATED" "DELETED" "CREATED"
            lastUpdatedDate {"$gte":"2025-06-01T00:00:00Z"} {"$lt":"2025-01-01T00:10:00Z"}
            messageName "answered" "rare" "none"
            correlationKey "P-1007" "none"
            tenantId "<default>" "none"
            correlated-message-subscriptions
            processDefinitionKey "100" "199" "1"
            messageKey "+12" "1"
            subscriptionKey "+11" "1"
            processDefinitionId "process-100" "process-199" "none"
            processInstanceKey "+0" "1"
            elementId "Task_2" "Task_Rare" "none"
            elementInstanceKey "+2" "1"
            messageName "answered" "rare" "none"
            correlationKey "P-1007" "none"
            correlationTime {"$gte":"2025-06-01T00:00:00Z"} {"$lt":"2025-01-01T00:10:00Z"}
            partitionId 1 2
            tenantId "<default>" "none"
            decision-instances
            decisionEvaluationInstanceKey "+13-1" "1"
            decisionEvaluationKey "+13" "1"
            state "EVALUATED" "FAILED" "UNSPECIFIED"
            evaluationDate {"$gte":"2025-06-01T00:00:00Z"} {"$lt":"2025-01-01T00:10:00Z"}
            evaluationFailure "Something rare" "none"
            decisionDefinitionId "risk" "rare" "none"
            decisionDefinitionKey "300" "301" "1"
            decisionDefinitionName "Risk" "Rare" "none"
            decisionDefinitionVersion 1 2 3
            decisionDefinitionType "DECISION_TABLE" "UNKNOWN" "LITERAL_EXPRESSION"
            result "\\"low\\"" "\\"rare\\"" "none"
            processDefinitionKey "100" "199" "1"
            processInstanceKey "+0" "1"
            elementInstanceKey "+3" "1"
            tenantId "<default>" "none"
            """;

    private static final Pattern KEYS = Pattern.compile("\\+?\\d+(-\\d+)?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-.*");

    private SearchFilters() {}

    /** Every value as it stands, and where it can be, what is not it, what begins like it and what ends like it. */
    static List<Case> all() throws IOException {
        List<Case> cases = new ArrayList<>();
        String search = "";
        for (String line : FIELDS.lines().toList()) {
            int end = line.indexOf(' ');
            if (end < 0) {
                search = line;
                continue;
            }
            try (JsonParser values = new ObjectMapper().createParser(line.substring(end))) {
                while (values.nextToken() != null) {
                    JsonNode value = values.readValueAsTree();
                    for (String condition : conditions(value)) {
                        cases.add(new Case(search, "{\"%s\":%s}".formatted(line.substring(0, end), condition)));
                    }
                }
            }
        }
        return cases;
    }

    private static List<String> conditions(JsonNode value) {
        String json = key(value.toString());
        if (value.isContainerNode()
                || value.isBoolean()
                || DATE.matcher(value.asText()).matches()) {
            return List.of(json);
        }
        String not = "{\"$neq\":%s}".formatted(json);
        if (value.isNumber() || KEYS.matcher(value.asText()).matches()) {
            return List.of(json, not);
        }
        String text = value.asText();
        return List.of(
                json,
                not,
                "{\"$like\":%s}".formatted(new TextNode(text.substring(0, text.length() - 1) + "*")),
                "{\"$like\":%s}".formatted(new TextNode("*" + text.substring(1))));
    }

    private static String key(String json) {
        if (!json.startsWith("\"+")) {
            return json;
        }
        String[] parts = json.substring(2, json.length() - 1).split("(?=-)", 2);
        long key = Long.parseLong(KEY) + Long.parseLong(parts[0]);
        return "\"" + key + (parts.length > 1 ? parts[1] : "") + "\"";
    }
}
