package org.guildhall.embedded.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.search.filter.Operation;
import io.camunda.search.filter.ProcessInstanceFilter;
import io.camunda.zeebe.protocol.impl.encoding.MsgPackConverter;
import java.io.IOException;
import org.agrona.concurrent.UnsafeBuffer;
import org.guildhall.embedded.rest.ProblemException;
import org.junit.jupiter.api.Test;

/** A filter survives the way through the engine: as a request has it, kept with a batch operation, and searched by. */
class EngineFiltersTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void comesBackAsItWas() throws IOException {
        JsonNode filter = json("""
                {"processInstanceKey": {"$in": [1, 2], "$neq": 3},
                 "processDefinitionId": {"$like": "onb*"},
                 "processDefinitionVersion": {"$gte": 1, "$lt": 4},
                 "startDate": {"$gt": "2026-01-01T10:00:00Z"},
                 "parentElementInstanceKey": {"$exists": false},
                 "elementId": {"$eq": "check"},
                 "elementInstanceState": {"$eq": "ACTIVE"},
                 "hasElementInstanceIncident": true,
                 "hasRetriesLeft": false,
                 "batchOperationId": {"$eq": "77"},
                 "tags": ["tour"],
                 "variables": [{"name": "tier", "value": {"$eq": "\\"gold\\""}}, {"name": "n", "value": {"$in": ["1", "1.50"]}}],
                 "$or": [{"state": {"$eq": "ACTIVE"}}, {"hasIncident": true}]}
                """);

        // read again, since in memory a small number is not equal to a long one
        assertThat(json(EngineFilters.searched(kept(filter)).toString()))
                .isEqualTo(JSON.createArrayNode().add(filter));
    }

    @Test
    void whatTheEngineAddsMustHoldToo() throws IOException {
        ProcessInstanceFilter kept = kept(json("{\"state\": \"COMPLETED\", \"elementId\": \"check\"}"));
        ProcessInstanceFilter engines = kept.toBuilder()
                .partitionId(1)
                .states("ACTIVE")
                .parentProcessInstanceKeyOperations(Operation.exists(false))
                .build();

        assertThat(EngineFilters.searched(engines).toString())
                .isEqualTo(
                        ("[{'parentProcessInstanceKey':{'$exists':false},'state':{'$eq':'COMPLETED'},'elementId':{'$eq':'check'}}, "
                                        + "{'state':{'$eq':'ACTIVE'}}]")
                                .replace('\'', '"'));
    }

    @Test
    void emptyConditionsAreNoFilter() {
        assertThatThrownBy(() -> kept(json("{\"state\": {}, \"tags\": [], \"processInstanceKey\": {\"$in\": []}}")))
                .isInstanceOf(ProblemException.class)
                .hasMessage("At least one of filter criteria is required.");
    }

    private static ProcessInstanceFilter kept(JsonNode filter) {
        return MsgPackConverter.convertToObject(
                new UnsafeBuffer(new EngineFilters().keep(filter)), ProcessInstanceFilter.class);
    }

    private static JsonNode json(String text) throws IOException {
        return JSON.readTree(text);
    }
}
