package org.guildhall.embedded.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.camunda.search.filter.FilterBase;
import io.camunda.search.filter.ProcessInstanceFilter;
import io.camunda.zeebe.protocol.impl.encoding.MsgPackConverter;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.embedded.rest.BatchFilters;
import org.guildhall.embedded.rest.ProblemException;

/**
 * Translates filters between the API and the engine's batch operations, which keep them and search by them later. The
 * engine calls elements flow nodes, and has a list of operations where the API has an object of operators.
 */
final class EngineFilters implements BatchFilters {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final String OPERATIONS = "Operations";

    @Override
    public byte[] keep(JsonNode filter) {
        SearchTable instances = ProcessInstanceEndpoints.PROCESS_INSTANCES;
        String condition = new Filter(instances, new Parameters(instances.parameters())).compile(filter);
        if (condition.equals(Filter.NONE)) {
            throw ProblemException.invalidArgument("At least one of filter criteria is required.");
        }
        try {
            ProcessInstanceFilter kept = MAPPER.treeToValue(kept(filter), ProcessInstanceFilter.class);
            return MsgPackConverter.convertToMsgPack(kept.toBuilder().build());
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw ProblemException.invalidArgument(
                    "Expected a filter for a batch operation, but it cannot be used as one: %s.".formatted(filter));
        }
    }

    /** The filters of the API that must all be met: the engine can put the same operator on a field twice. */
    static List<ObjectNode> searched(FilterBase kept) {
        return searched(MAPPER.<ObjectNode>valueToTree(kept));
    }

    private static List<ObjectNode> searched(JsonNode kept) {
        List<ObjectNode> filters = new ArrayList<>();
        filters.add(MAPPER.createObjectNode());
        kept.properties().forEach(entry -> {
            String name = entry.getKey();
            JsonNode value = entry.getValue();
            if (name.endsWith(OPERATIONS)) {
                String field = apiName(name.substring(0, name.length() - OPERATIONS.length()));
                value.forEach(operation -> add(operation, field, filters));
            } else if (name.equals("variableFilters")) {
                value.forEach(
                        variable -> filters.getFirst().withArray("variables").add(searchedVariable(variable)));
            } else if (name.equals("orFilters")) {
                value.forEach(alternative -> filters.getFirst().withArray("$or").addAll(searched(alternative)));
            } else if (name.equals("tags") && !value.isEmpty() || value.isBoolean()) {
                filters.getFirst().set(apiName(name), value);
            }
            // what is left is the partition, of which there is one
        });
        return filters;
    }

    private static void add(JsonNode operation, String field, List<ObjectNode> filters) {
        EngineOperator operator = EngineOperator.of(operation);
        ObjectNode filter = filters.stream()
                .filter(it -> it.path(field).path(operator.api()).isMissingNode())
                .findFirst()
                .orElseGet(() -> {
                    filters.add(MAPPER.createObjectNode());
                    return filters.getLast();
                });
        filter.withObjectProperty(field).set(operator.api(), operator.operand(operation));
    }

    private static ObjectNode searchedVariable(JsonNode variable) {
        ObjectNode condition = MAPPER.createObjectNode();
        variable.path("valueOperations").forEach(operation -> {
            EngineOperator operator = EngineOperator.of(operation);
            condition.set(operator.api(), operator.operand(operation));
        });
        return MAPPER.createObjectNode()
                .<ObjectNode>set("name", variable.path("name"))
                .set("value", condition);
    }

    private static ObjectNode kept(JsonNode filter) {
        ObjectNode kept = MAPPER.createObjectNode();
        filter.properties().forEach(entry -> {
            String name = entry.getKey();
            JsonNode value = entry.getValue();
            switch (name) {
                case "$or" -> value.forEach(it -> kept.withArray("orFilters").add(kept(it)));
                case "tags" -> kept.set("tags", value);
                case "variables" ->
                    value.forEach(it -> kept.withArray("variableFilters")
                            .add(MAPPER.createObjectNode()
                                    .<ObjectNode>set("name", it.path("name"))
                                    .set("valueOperations", operations(it.path("value")))));
                default -> {
                    if (value.isBoolean()) {
                        kept.set(engineName(name), value);
                    } else {
                        kept.set(engineName(name) + OPERATIONS, operations(value));
                    }
                }
            }
        });
        return kept;
    }

    private static ArrayNode operations(JsonNode condition) {
        ArrayNode operations = MAPPER.createArrayNode();
        if (!condition.isObject()) {
            return condition.isValueNode() && !condition.isNull()
                    ? operations.add(EngineOperator.EQ.operation(condition))
                    : operations;
        }
        condition.properties().forEach(entry -> {
            JsonNode operand = entry.getValue();
            if (!operand.isNull() && !(operand.isArray() && operand.isEmpty())) {
                operations.add(EngineOperator.of(entry.getKey(), operand).operation(operand));
            }
        });
        return operations;
    }

    private static String apiName(String engineName) {
        return engineName.replace("flowNode", "element").replace("FlowNode", "Element");
    }

    private static String engineName(String apiName) {
        return apiName.replace("element", "flowNode").replace("Element", "FlowNode");
    }
}
