package org.guildhall.embedded.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.guildhall.embedded.SharedPlatform;
import org.guildhall.embedded.contract.ApiSpecification.Operation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every filter, operator, sort field and way of paging that the official description has, on every search there is. */
class SearchContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @RegisterExtension
    final SharedPlatform platform = new SharedPlatform();

    private final ApiSpecification specification = new ApiSpecification();
    private HttpApi api;
    private Map<String, String> keys;

    @BeforeEach
    void tour() {
        api = new HttpApi(platform.platform().address());
        keys = new ApiTour(api).begin().keys();
    }

    @Test
    void sortsByEveryFieldAndPagesThroughItInBothDirections() {
        SoftAssertions softly = new SoftAssertions();
        searches().forEach(operation -> sortFields(operation)
                .forEach(field -> List.of("ASC", "DESC").forEach(order -> {
                    String sort = "'sort':[{'field':'%s','order':'%s'}]".formatted(field, order);
                    String what = operation.path() + " by " + field + " " + order;
                    JsonNode whole = search(operation, "{%s}".formatted(sort), softly);
                    softly.assertThat(pages(operation, sort, "after", softly))
                            .as(what)
                            .isEqualTo(items(whole));
                    List<JsonNode> before = new ArrayList<>(items(whole));
                    if (!before.isEmpty()) {
                        before.removeLast();
                    }
                    softly.assertThat(pages(operation, sort, "before", softly))
                            .as(what + " backwards")
                            .isEqualTo(before);
                })));
        softly.assertAll();
    }

    @Test
    void doesNotSortByWhatTheDescriptionDoesNotName() {
        SoftAssertions softly = new SoftAssertions();
        searches().forEach(operation -> {
            List<String> sortable = sortFields(operation);
            for (JsonNode item : search(operation, "{}", softly).path("items")) {
                item.fieldNames().forEachRemaining(field -> {
                    if (!sortable.contains(field)) {
                        HttpResponse<String> response = send(operation, "{'sort':[{'field':'%s'}]}".formatted(field));
                        softly.assertThat(response.statusCode())
                                .as(operation.path() + " by " + field)
                                .isEqualTo(400);
                    }
                });
            }
        });
        softly.assertAll();
    }

    @Test
    void filtersByEveryFieldWithEveryOperator() {
        SoftAssertions softly = new SoftAssertions();
        searches().forEach(operation -> {
            JsonNode sample = search(operation, "{}", softly).path("items").path(0);
            filters(operation).forEach((field, schema) -> {
                for (ObjectNode filter : filters(field, schema, sample.path(field))) {
                    String request =
                            JSON.createObjectNode().set("filter", filter).toString();
                    softly.assertThat(send(operation, request))
                            .as(operation.path() + " " + request)
                            .satisfies(response -> assertThat(response.statusCode())
                                    .as(response.body())
                                    .isEqualTo(200));
                }
            });
        });
        softly.assertAll();
    }

    /** What a search answers for a field of the first item must find that item again. */
    @Test
    void findsAnItemByEachOfItsFields() {
        SoftAssertions softly = new SoftAssertions();
        searches().forEach(operation -> {
            JsonNode sample = search(operation, "{}", softly).path("items").path(0);
            filters(operation).keySet().forEach(field -> {
                JsonNode value = sample.path(field);
                if (value.isValueNode()) {
                    ObjectNode filter = JSON.createObjectNode();
                    filter.putObject("filter").set(field, value);
                    softly.assertThat(items(search(operation, filter.toString(), softly)))
                            .as(operation.path() + " " + filter)
                            .contains(sample);
                }
            });
        });
        softly.assertAll();
    }

    private List<Operation> searches() {
        EndpointTable table = new EndpointTable(specification, Contract.get().implemented());
        return specification.operations().stream()
                .filter(table::implemented)
                .filter(operation -> operation.path().endsWith("/search"))
                .toList();
    }

    private Map<String, JsonNode> request(Operation operation) {
        return specification.properties(operation.json().at("/requestBody/content/application~1json/schema"));
    }

    private List<String> sortFields(Operation operation) {
        JsonNode sort = specification.resolve(request(operation).get("sort").path("items"));
        List<String> fields = new ArrayList<>();
        sort.at("/properties/field/enum").forEach(field -> fields.add(field.asText()));
        return fields;
    }

    private Map<String, JsonNode> filters(Operation operation) {
        JsonNode filter = request(operation).get("filter");
        return filter == null ? Map.of() : specification.properties(filter);
    }

    private List<ObjectNode> filters(String field, JsonNode schema, JsonNode sample) {
        List<ObjectNode> filters = new ArrayList<>();
        Map<String, JsonNode> operators = operators(schema);
        JsonNode value = value(field, schema, sample);
        filters.add(JSON.createObjectNode().set(field, value));
        operators.forEach((operator, operand) -> {
            ObjectNode condition = JSON.createObjectNode();
            switch (operator) {
                case "$exists" -> condition.put(operator, true);
                case "$in", "$notIn" -> condition.putArray(operator).add(value);
                case "$like" -> condition.put(operator, "*a?");
                default -> condition.set(operator, value);
            }
            filters.add(JSON.createObjectNode().set(field, condition));
        });
        return filters;
    }

    /** The operators of a field that has any: one of the alternatives of its schema is an object of them. */
    private Map<String, JsonNode> operators(JsonNode schema) {
        JsonNode resolved = specification.resolve(schema);
        for (JsonNode alternative : resolved.path("oneOf")) {
            Map<String, JsonNode> properties = specification.properties(alternative);
            if (properties.containsKey("$eq")) {
                return properties;
            }
        }
        for (JsonNode part : resolved.path("allOf")) {
            Map<String, JsonNode> found = operators(part);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return Map.of();
    }

    private JsonNode value(String field, JsonNode schema, JsonNode sample) {
        if (sample.isValueNode()) {
            return sample;
        }
        if (field.equals("$or")) {
            return JSON.createArrayNode().add(JSON.createObjectNode());
        }
        if (field.toLowerCase(java.util.Locale.ROOT).endsWith("variables")) {
            ArrayNode variables = JSON.createArrayNode();
            variables.addObject().put("name", "tier").put("value", "\"gold\"");
            return variables;
        }
        if (field.equals("tags")) {
            return JSON.createArrayNode().add("tour");
        }
        String text = schema(schema);
        if (text.contains("boolean")) {
            return JSON.getNodeFactory().booleanNode(true);
        }
        if (text.contains("DateTimeFilter") || text.contains("date-time")) {
            return JSON.getNodeFactory().textNode("2030-01-01T00:00:00Z");
        }
        if (text.contains("Integer") || text.contains("integer")) {
            return JSON.getNodeFactory().numberNode(1);
        }
        return enumValue(schema, field);
    }

    private JsonNode enumValue(JsonNode schema, String field) {
        String text = schema(schema);
        List<JsonNode> values = specification.resolve(schema).findValues("enum");
        if (!values.isEmpty()) {
            return values.getFirst().get(0);
        }
        if (text.contains("Enum") || text.contains("State") || text.contains("Type")) {
            for (JsonNode reference : specification.resolve(schema).findValues("$ref")) {
                JsonNode value = enumValue(specification.at(reference.asText().substring(1)), field);
                if (!value.asText().equals("1")) {
                    return value;
                }
            }
        }
        return JSON.getNodeFactory().textNode("1");
    }

    private String schema(JsonNode schema) {
        return schema.toString() + specification.resolve(schema);
    }

    private List<JsonNode> pages(Operation operation, String sort, String direction, SoftAssertions softly) {
        List<JsonNode> all = new ArrayList<>();
        String cursor = direction.equals("after")
                ? ""
                : search(operation, "{%s}".formatted(sort), softly)
                        .at("/page/endCursor")
                        .asText();
        for (int page = 0; page < 100; page++) {
            JsonNode found = search(
                    operation,
                    "{%s,'page':{%s'limit':2}}"
                            .formatted(sort, cursor.isEmpty() ? "" : "'%s':'%s',".formatted(direction, cursor)),
                    softly);
            if (found.path("items").isEmpty() || cursor.isEmpty() && direction.equals("before")) {
                return all;
            }
            all.addAll(direction.equals("after") ? all.size() : 0, items(found));
            cursor = found.at(direction.equals("after") ? "/page/endCursor" : "/page/startCursor")
                    .asText();
        }
        throw new AssertionError("Expected an end of the pages of " + operation.path() + " " + sort);
    }

    private JsonNode search(Operation operation, String request, SoftAssertions softly) {
        HttpResponse<String> response = send(operation, request);
        softly.assertThat(response.statusCode())
                .as(operation.path() + " " + request + ": " + response.body())
                .isEqualTo(200);
        return HttpApi.json(response);
    }

    private HttpResponse<String> send(Operation operation, String request) {
        String path = operation.path();
        for (Map.Entry<String, String> key : keys.entrySet()) {
            path = path.replace("{" + key.getKey() + "}", key.getValue());
        }
        return api.send("POST", path, "application/json", request.replace('\'', '"'));
    }

    private static List<JsonNode> items(JsonNode found) {
        List<JsonNode> items = new ArrayList<>();
        found.path("items").forEach(items::add);
        return items;
    }
}
