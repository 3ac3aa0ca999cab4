package org.guildhall.api.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.guildhall.api.OpenToEverybody;
import org.guildhall.api.RequiresScope;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Lets a request through to the resource it names if its token has the resource's scope, and to nothing else. */
@Component
class ScopeCheck implements AuthorizationManager<RequestAuthorizationContext> {

    private static final AuthorizationDecision GRANTED = new AuthorizationDecision(true);

    private final RequestMappingHandlerMapping resources;

    ScopeCheck(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping resources) {
        this.resources = resources;
    }

    @Override
    public AuthorizationResult authorize(Supplier<Authentication> caller, RequestAuthorizationContext context) {
        return check(caller, context);
    }

    @Override
    @SuppressWarnings("deprecation")
    public AuthorizationDecision check(Supplier<Authentication> caller, RequestAuthorizationContext context) {
        HandlerMethod resource = resource(context.getRequest());
        if (resource != null && resource.hasMethodAnnotation(OpenToEverybody.class)) {
            return GRANTED;
        }
        if (!(caller.get() instanceof TokenAuthentication token)) {
            throw new AuthenticationCredentialsNotFoundException("Expected a token, but there is none.");
        }
        if (resource == null) {
            // Nothing there, or not for this method or media type: the dispatcher says which.
            return GRANTED;
        }
        RequiresScope required = resource.getMethodAnnotation(RequiresScope.class);
        if (required == null) {
            throw new AccessDeniedException(
                    "Expected a resource of the API, but this is none. Read its description at /api.");
        }
        if (!token.has(required.value())) {
            throw new AccessDeniedException(
                    "Expected a token with scope \"%s\", but this one does not have it. Create one that does, if your role allows it."
                            .formatted(required.value().code()));
        }
        return GRANTED;
    }

    private @Nullable HandlerMethod resource(HttpServletRequest request) {
        if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        try {
            HandlerExecutionChain found = resources.getHandler(request);
            return found != null && found.getHandler() instanceof HandlerMethod method ? method : null;
        } catch (Exception notServed) {
            return null;
        }
    }
}
