package org.guildhall.api.description;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guildhall.api.OpenToEverybody;
import org.guildhall.api.RequiresScope;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/** Adds to each operation what the door asks of it: its scope, the key of a write, and how it may be refused. */
@Component
class OperationFacts implements OperationCustomizer {

    static final String SCHEME = "token";

    static final Map<String, String> REFUSALS = new TreeMap<>(Map.of(
            "400", "The request cannot be read",
            "401", "A token is needed",
            "403", "Not for this token",
            "404", "Not found, or not this token's to see",
            "409", "Not possible in the present state, or still being done",
            "412", "Changed meanwhile",
            "422", "Some fields need another look, or the key belongs to another request",
            "429", "Too many requests",
            "500", "This did not work"));

    @Override
    public Operation customize(Operation operation, HandlerMethod resource) {
        RequiresScope scope = resource.getMethodAnnotation(RequiresScope.class);
        if (scope != null) {
            operation.addSecurityItem(
                    new SecurityRequirement().addList(SCHEME, scope.value().code()));
        } else if (resource.hasMethodAnnotation(OpenToEverybody.class)) {
            operation.setSecurity(List.of());
        }
        boolean write = writes(resource);
        boolean file = operation.getRequestBody() != null
                && operation.getRequestBody().getContent() != null
                && operation.getRequestBody().getContent().containsKey("application/octet-stream");
        if (write && !file) {
            operation.addParametersItem(new HeaderParameter()
                    .name("Idempotency-Key")
                    .required(true)
                    .description("Made anew for every write, and sent again with the same write: it is done once.")
                    .schema(new StringSchema()
                            .minLength(1)
                            .maxLength(255)
                            .example("7c1c6b2e-6a4f-4f0e-9d7c-0b6f5ad1c1a3")));
        }
        refusals(operation, write);
        return operation;
    }

    private static void refusals(Operation operation, boolean write) {
        ApiResponses responses = operation.getResponses();
        boolean found = operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(it -> "path".equals(it.getIn()));
        REFUSALS.forEach((status, title) -> {
            boolean applies =
                    switch (status) {
                        case "404" -> found;
                        case "409", "412", "422" -> write;
                        case "401", "403" ->
                            operation.getSecurity() != null
                                    && !operation.getSecurity().isEmpty();
                        default -> true;
                    };
            if (applies) {
                responses.addApiResponse(status, new ApiResponse().$ref("#/components/responses/" + status));
            }
        });
    }

    private static boolean writes(HandlerMethod resource) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(resource.getMethod(), RequestMapping.class);
        return mapping != null && !List.of(mapping.method()).contains(RequestMethod.GET);
    }
}
