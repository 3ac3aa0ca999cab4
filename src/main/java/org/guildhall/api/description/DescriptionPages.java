package org.guildhall.api.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the description as its page shows it. */
@Component
class DescriptionPages {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final ObjectMapper json;

    DescriptionPages(ObjectMapper json) {
        this.json = json;
    }

    record Section(String name, String description, List<Call> calls) {}

    /**
     * @param scope null when none is needed
     * @param request example of the body; null without one
     * @param response example of the answer; null without a body
     */
    record Call(
            String id,
            String method,
            String path,
            String summary,
            String description,
            @Nullable String scope,
            List<Parameter> parameters,
            @Nullable String request,
            String status,
            @Nullable String response) {}

    record Parameter(String name, String in, boolean required, String description) {}

    List<Section> sections(byte[] document) throws IOException {
        JsonNode api = json.readTree(document);
        Map<String, List<Call>> calls = new TreeMap<>();
        for (Map.Entry<String, JsonNode> path : api.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    calls.computeIfAbsent(
                                    operation.getValue().path("tags").path(0).asText(), tag -> new ArrayList<>())
                            .add(call(operation.getKey(), path.getKey(), operation.getValue()));
                }
            }
        }
        Map<String, String> tags = new TreeMap<>();
        api.path("tags")
                .forEach(tag -> tags.put(
                        tag.path("name").asText(), tag.path("description").asText()));
        return calls.entrySet().stream()
                .map(section ->
                        new Section(section.getKey(), tags.getOrDefault(section.getKey(), ""), section.getValue()))
                .toList();
    }

    private Call call(String method, String path, JsonNode operation) {
        Map.Entry<String, JsonNode> answer = operation.path("responses").properties().stream()
                .filter(it -> it.getKey().startsWith("2"))
                .findFirst()
                .orElseThrow();
        JsonNode scope =
                operation.path("security").path(0).path(OperationFacts.SCHEME).path(0);
        return new Call(
                operation.path("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                path,
                operation.path("summary").asText(),
                operation.path("description").asText(),
                scope.isMissingNode() ? null : scope.asText(),
                StreamSupport.stream(operation.path("parameters").spliterator(), false)
                        .map(it -> new Parameter(
                                it.path("name").asText(),
                                it.path("in").asText(),
                                it.path("required").asBoolean(),
                                it.path("description").asText()))
                        .toList(),
                example(operation.path("requestBody")),
                answer.getKey(),
                example(answer.getValue()));
    }

    private @Nullable String example(JsonNode body) {
        JsonNode example = body.path("content").path("application/json").path("example");
        return example.isMissingNode() ? null : example.toPrettyString();
    }
}
