package org.guildhall.embedded.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.oas.OpenApi30;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The official description of the REST API, {@code rest-api.yaml} of {@code zeebe-gateway-protocol}. */
public final class ApiSpecification {

    /** One method and path of the specification. */
    public record Operation(String method, String path, String summary, JsonNode json) {

        public String route() {
            return method + " " + path;
        }
    }

    private static final String PREFIX = "/v2";
    private static final String DOCUMENT = "https://guildhall.test/rest-api.json";
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    /** Keywords that every cluster breaks, by JSON pointer. */
    private static final Map<String, String> BROKEN = Map.of(
            // the path of the request, which is no absolute URI
            "/components/schemas/ProblemDetail/properties/instance", "format",
            // the engine's own text, which can name a time zone: 2026-11-26T10:23:07Z[Etc/UTC]
            "/components/schemas/UserTaskProperties/properties/dueDate", "format",
            "/components/schemas/UserTaskProperties/properties/followUpDate", "format",
            // what the deployer chose, not a key
            "/components/schemas/MessageSubscriptionResult/properties/correlationKey", "allOf",
            // required, and empty when nothing failed
            "/components/schemas/EvaluateDecisionResult/properties/failedDecisionDefinitionId", "allOf",
            // keys of all kinds look alike, so that a key is valid as several
            "/components/schemas/ResourceKey", "oneOf",
            // the key of the evaluation with a number after it, such as 2251799813685249-1
            "/components/schemas/DecisionEvaluationInstanceKey", "allOf");

    private final JsonNode document;
    private final Map<String, Operation> operations = new TreeMap<>();
    private final JsonSchemaFactory factory;
    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();

    public ApiSpecification() {
        this.document = read();
        document.path("paths")
                .properties()
                .forEach(path -> METHODS.stream().filter(path.getValue()::has).forEach(method -> {
                    JsonNode json = path.getValue().get(method);
                    Operation operation = new Operation(
                            method.toUpperCase(java.util.Locale.ROOT),
                            PREFIX + path.getKey(),
                            json.path("summary").asText(),
                            json);
                    operations.put(shape(operation.route()), operation);
                }));
        this.factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4, builder -> builder.metaSchema(
                        // what is no keyword of a schema, such as the paths around them, is no mistake
                        JsonMetaSchema.builder(OpenApi30.getInstance())
                                .unknownKeywordFactory((keyword, json) -> new NonValidationKeyword(keyword))
                                .build())
                .defaultMetaSchemaIri(OpenApi30.getInstance().getIri())
                .schemaLoaders(loaders -> loaders.schemas(Map.of(DOCUMENT, document.toString()))));
    }

    public Collection<Operation> operations() {
        return operations.values();
    }

    /** Whatever the segments in braces are called. */
    public Optional<Operation> operation(String method, String path) {
        return Optional.ofNullable(operations.get(shape(method + " " + path)));
    }

    /** What a JSON text breaks of the schema at a JSON pointer. */
    public List<String> violations(String pointer, JsonNode json) {
        return schemas.computeIfAbsent(pointer, this::schema).validate(json).stream()
                .map(Object::toString)
                .toList();
    }

    /** Follows references from a place in the document to what is meant. */
    public JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? resolve(document.at(node.get("$ref").asText().substring(1))) : node;
    }

    /** JSON pointer to the schema of a response, after any reference; empty when it has no body or is not declared. */
    public Optional<String> responseSchema(Operation operation, int status, String contentType) {
        String method = operation.method().toLowerCase(java.util.Locale.ROOT);
        String path = operation.path().substring(PREFIX.length());
        String pointer = "/paths/" + escape(path) + "/" + method + "/responses/" + status;
        JsonNode response = document.at(pointer);
        if (response.has("$ref")) {
            pointer = response.get("$ref").asText().substring(1);
        }
        String schema = pointer + "/content/" + escape(contentType) + "/schema";
        return document.at(schema).isMissingNode() ? Optional.empty() : Optional.of(schema);
    }

    public boolean declares(Operation operation, int status) {
        return operation.json().path("responses").has(Integer.toString(status));
    }

    /** The properties that a schema has, its own and those it takes over. */
    public Map<String, JsonNode> properties(JsonNode schema) {
        JsonNode resolved = resolve(schema);
        Map<String, JsonNode> properties = new TreeMap<>();
        resolved.path("properties").properties().forEach(it -> properties.put(it.getKey(), it.getValue()));
        List<JsonNode> parts = new ArrayList<>();
        resolved.path("allOf").forEach(parts::add);
        parts.forEach(part -> properties.putAll(properties(part)));
        return properties;
    }

    public JsonNode at(String pointer) {
        return document.at(pointer);
    }

    private JsonSchema schema(String pointer) {
        return factory.getSchema(
                SchemaLocation.of(DOCUMENT + "#" + pointer),
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    }

    private static JsonNode read() {
        try (InputStream yaml = ApiSpecification.class.getResourceAsStream("/rest-api.yaml")) {
            JsonNode document = new ObjectMapper(new YAMLFactory()).readTree(yaml);
            BROKEN.forEach((pointer, keyword) -> {
                if (((ObjectNode) document.at(pointer)).remove(keyword) == null) {
                    throw new IllegalStateException(
                            "Expected '%s' at %s of rest-api.yaml, but it is not there; remove it from the list."
                                    .formatted(keyword, pointer));
                }
            });
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String escape(String segment) {
        return segment.replace("~", "~0").replace("/", "~1");
    }

    private static String shape(String route) {
        return route.replaceAll("\\{[^}]*}", "{}");
    }
}
