package org.guildhall.api.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.guildhall.api.Problem;
import org.guildhall.api.Refusals;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Turns every exception below the API's root into a problem document, before any page would be made of it. */
@Component
class ApiExceptions implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(ApiExceptions.class);

    private final List<Refusals> refusals;
    private final ProblemWriter problems;

    ApiExceptions(List<Refusals> refusals, ProblemWriter problems) {
        this.refusals = refusals;
        this.problems = problems;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception exception) {
        if (!request.getRequestURI().startsWith(request.getContextPath() + ApiSecurity.ROOT)
                || exception instanceof AccessDeniedException) {
            return null;
        }
        Problem problem = refusals.stream()
                .map(module -> module.of(exception))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> ApiProblems.of(exception));
        if (problem.status().is5xxServerError()) {
            LOG.error("A request to the API failed: {} {}", request.getMethod(), request.getRequestURI(), exception);
        }
        if (exception instanceof HttpRequestMethodNotSupportedException method
                && method.getSupportedMethods() != null) {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", method.getSupportedMethods()));
        }
        try {
            problems.write(problem, request, response);
        } catch (IOException gone) {
            LOG.debug("A client of the API went away before its answer.");
        }
        return new ModelAndView();
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
