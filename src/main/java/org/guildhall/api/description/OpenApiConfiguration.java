package org.guildhall.api.description;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description says beside the resources. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String PROBLEM = "application/problem+json";

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info().title("Guildhall API").version("1").description("""
                                Everything the portal does, for other systems. A token, created in the portal under API tokens, is sent \
                                as a Bearer and does what its scopes say and its maker may do. Every write carries an Idempotency-Key and \
                                is done once. Every refusal is a problem document (RFC 9457). Lists come in parts: send "next" as "after". \
                                Instants are in UTC, amounts have units, and unknown members are to be ignored: new ones may be added."""))
                .components(new Components()
                        .addSecuritySchemes(
                                OperationFacts.SCHEME,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("guildhall_…")
                                        .description("Beside each operation stands the scope that its token needs.")));
    }

    /** Problem documents, and an example for every body. */
    @Bean
    GlobalOpenApiCustomizer problemsAndExamples(ObjectMapper json) {
        return api -> {
            api.setServers(null);
            api.getComponents().addSchemas("Problem", problem());
            OperationFacts.REFUSALS.forEach(
                    (status, title) -> api.getComponents().addResponses(status, refusal(status, title)));
            Map<String, Schema<?>> schemas = new LinkedHashMap<>();
            api.getComponents().getSchemas().forEach(schemas::put);
            Examples examples = new Examples(schemas, json);
            if (api.getPaths() != null) {
                api.getPaths().values().stream()
                        .flatMap(path -> path.readOperations().stream())
                        .forEach(operation -> {
                            if (operation.getRequestBody() != null) {
                                illustrate(operation.getRequestBody().getContent(), examples);
                            }
                            operation.getResponses().values().forEach(it -> illustrate(it.getContent(), examples));
                        });
            }
            if (api.getTags() != null) {
                api.getTags().sort(Comparator.comparing(tag -> tag.getName()));
            }
        };
    }

    private static void illustrate(Content content, Examples examples) {
        if (content == null) {
            return;
        }
        content.forEach((type, body) -> {
            if (body.getExample() == null
                    && body.getExamples() == null
                    && body.getSchema() != null
                    && type.contains("json")) {
                body.setExample(examples.of(body.getSchema()));
            }
        });
    }

    private static ApiResponse refusal(String status, String title) {
        ObjectNode example = JsonNodeFactory.instance.objectNode();
        example.put("type", "urn:guildhall:problem:" + code(status));
        example.put("title", title);
        example.put("status", Integer.parseInt(status));
        example.put("detail", "Expected …, but …; do …");
        example.put("instance", "/api/v1/applications");
        if (status.equals("422")) {
            example.putArray("errors")
                    .addObject()
                    .put("pointer", "#/form/legalName")
                    .put("detail", "Enter the registered name.");
        }
        return new ApiResponse()
                .description(title)
                .content(new Content()
                        .addMediaType(
                                PROBLEM,
                                new MediaType()
                                        .schema(new Schema<>().$ref("#/components/schemas/Problem"))
                                        .example(example)));
    }

    private static String code(String status) {
        return switch (status) {
            case "400" -> "bad-request";
            case "401" -> "token-needed";
            case "403" -> "forbidden";
            case "404" -> "not-found";
            case "409" -> "conflict";
            case "412" -> "changed-meanwhile";
            case "422" -> "invalid";
            case "429" -> "too-many-requests";
            default -> "internal";
        };
    }

    private static Schema<?> problem() {
        Schema<?> fault = object().addProperty(
                        "pointer", string("JSON pointer into the body, or name of the parameter", "#/form/legalName"))
                .addProperty("detail", string("What is wrong there", "Enter the registered name."));
        return object().description("Why a request was refused (RFC 9457).")
                .addProperty("type", string("Which kind of problem; compare this one", "urn:guildhall:problem:invalid"))
                .addProperty("title", string("The kind in words", "Some fields need another look"))
                .addProperty("status", typed("integer").example(422))
                .addProperty("detail", string("What happened, and what to do", "Expected …, but …; do …"))
                .addProperty("instance", string("Where", "/api/v1/applications"))
                .addProperty("errors", typed("array").items(fault));
    }

    private static Schema<?> object() {
        return typed("object");
    }

    private static Schema<?> string(String description, String example) {
        return typed("string").description(description).example(example);
    }

    private static Schema<?> typed(String type) {
        return new io.swagger.v3.oas.models.media.JsonSchema().typesItem(type);
    }
}
