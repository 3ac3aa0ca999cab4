package org.guildhall.embedded.rest;

import io.camunda.client.protocol.rest.ProblemDetail;
import io.camunda.zeebe.protocol.record.RejectionType;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.guildhall.embedded.engine.CommandRejectedException;
import org.guildhall.embedded.engine.EngineUnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Turns failures into problem+json as the cluster's gateway does. */
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String CONTENT_TYPE = "application/problem+json";

    private Problems() {}

    static Answer of(Throwable failure, String path) {
        if (failure instanceof ProblemException e) {
            return answer(e.status(), e.title(), e.getMessage(), path);
        }
        if (failure instanceof CommandRejectedException e) {
            return answer(status(e.type()), title(e.type()), Reasons.forPeople(e.getMessage()), path);
        }
        if (failure instanceof EngineUnavailableException e) {
            return answer(503, "UNAVAILABLE", e.getMessage(), path);
        }
        if (failure instanceof DataAccessResourceFailureException
                || failure instanceof TransientDataAccessException
                || failure instanceof TransactionException) {
            return answer(
                    503, "UNAVAILABLE", "Expected the database to answer, but it does not. Try again later.", path);
        }
        if (failure instanceof TimeoutException) {
            return answer(
                    504,
                    "DEADLINE_EXCEEDED",
                    "Expected to handle request, but request timed out between gateway and broker",
                    path);
        }
        if ((failure instanceof CompletionException || failure instanceof ExecutionException)
                && failure.getCause() != null) {
            return of(failure.getCause(), path);
        }
        LOG.error("Unexpected failure of {}", path, failure);
        return answer(500, "INTERNAL", "Unexpected failure; the application's log has the details.", path);
    }

    static Answer answer(int status, String title, @Nullable String detail, String path) {
        ProblemDetail problem = new ProblemDetail();
        problem.setType(URI.create("about:blank"));
        problem.setTitle(title);
        problem.setStatus(status);
        problem.setDetail(String.valueOf(detail));
        problem.setInstance(instance(path));
        return new Answer(status, CONTENT_TYPE, problem);
    }

    private static URI instance(String path) {
        try {
            return new URI(path);
        } catch (URISyntaxException e) {
            return URI.create(URLEncoder.encode(path, StandardCharsets.UTF_8));
        }
    }

    private static String title(RejectionType type) {
        return switch (type) {
            case INVALID_ARGUMENT, UNAUTHORIZED, FORBIDDEN, NOT_FOUND, INVALID_STATE, ALREADY_EXISTS -> type.name();
            case PROCESSING_ERROR, EXCEEDED_BATCH_RECORD_SIZE -> "INTERNAL";
            default -> "UNKNOWN";
        };
    }

    private static int status(RejectionType type) {
        return switch (type) {
            case INVALID_ARGUMENT -> 400;
            case UNAUTHORIZED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case INVALID_STATE, ALREADY_EXISTS -> 409;
            default -> 500;
        };
    }
}
