package org.guildhall.api.door;

import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.guildhall.api.Problem;
import org.guildhall.api.ProblemException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.FieldError;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What refusals of the framework mean, in the words of the house. */
final class ApiProblems {

    private ApiProblems() {}

    static Problem of(Exception refusal) {
        return switch (refusal) {
            case ProblemException known -> known.problem();
            case NoResourceFoundException none -> Problem.notFound();
            case HttpRequestMethodNotSupportedException method ->
                Problem.of(
                        HttpStatus.METHOD_NOT_ALLOWED,
                        "method-not-allowed",
                        "Not with this method",
                        "Expected one of %s at this address, but got %s. Use one of those."
                                .formatted(methods(method), method.getMethod()));
            case HttpMediaTypeNotAcceptableException type ->
                Problem.of(
                        HttpStatus.NOT_ACCEPTABLE,
                        "not-acceptable",
                        "Not in this format",
                        "Expected a header Accept that allows %s. Change or omit it."
                                .formatted(type.getSupportedMediaTypes()));
            case HttpMediaTypeNotSupportedException type ->
                Problem.of(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "unsupported-media-type",
                        "Not in this format",
                        "Expected a body of type %s. Send it as that, and say so in the header Content-Type."
                                .formatted(type.getSupportedMediaTypes()));
            case HttpMessageNotReadableException body ->
                Problem.badRequest("Expected a JSON body as the description at /api shows it, but this cannot be read"
                        + " as one. Correct its syntax and the types of its fields.");
            case MethodArgumentNotValidException body ->
                Problem.invalid(body.getBindingResult().getFieldErrors().stream()
                        .map(ApiProblems::fault)
                        .toList());
            case HandlerMethodValidationException parameters -> parameters(parameters);
            case MethodArgumentTypeMismatchException mismatch ->
                inPath(mismatch) ? Problem.notFound() : parameter(mismatch.getName());
            case TypeMismatchException mismatch -> parameter(String.valueOf(mismatch.getPropertyName()));
            case MissingPathVariableException blank -> Problem.notFound();
            case MissingServletRequestParameterException missing -> parameter(missing.getParameterName());
            case MissingRequestHeaderException missing -> parameter(missing.getHeaderName());
            case ConstraintViolationException violation ->
                Problem.badRequest(
                        "Expected parameters as the description at /api shows them, but some are not. Correct them.");
            case ResponseStatusException status -> status(status);
            case CannotGetJdbcConnectionException away -> away();
            case CannotCreateTransactionException away -> away();
            case QueryTimeoutException away -> away();
            case TransientDataAccessException away -> away();
            default ->
                Problem.of(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "internal",
                        "This did not work",
                        "Expected to answer this request, but something failed here. Nothing was changed; send it again under the same key, and tell the vendor's partner managers if it stays so.");
        };
    }

    private static Set<String> methods(HttpRequestMethodNotSupportedException refused) {
        String[] supported = refused.getSupportedMethods();
        return new TreeSet<>(List.of(supported == null ? new String[0] : supported));
    }

    private static Problem.Fault fault(FieldError error) {
        String pointer = error.getField().replaceAll("\\[(\\d+)]", "/$1").replace('.', '/');
        return new Problem.Fault("#/" + pointer, String.valueOf(error.getDefaultMessage()));
    }

    private static Problem parameters(HandlerMethodValidationException refused) {
        List<Problem.Fault> faults = refused.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> new Problem.Fault(
                                String.valueOf(result.getMethodParameter().getParameterName()),
                                String.valueOf(error.getDefaultMessage()))))
                .toList();
        return new Problem(
                HttpStatus.BAD_REQUEST,
                "bad-request",
                "The request cannot be read",
                "Expected parameters within their bounds, but some are not. Correct them.",
                faults);
    }

    private static Problem parameter(String name) {
        return new Problem(
                HttpStatus.BAD_REQUEST,
                "bad-request",
                "The request cannot be read",
                "Expected parameters as the description at /api shows them, but one is not. Correct it.",
                List.of(new Problem.Fault(name, "is missing or of another kind")));
    }

    private static boolean inPath(MethodArgumentTypeMismatchException mismatch) {
        return mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
    }

    private static Problem status(ResponseStatusException refused) {
        HttpStatus status = HttpStatus.valueOf(refused.getStatusCode().value());
        String detail = refused.getReason() == null ? status.getReasonPhrase() + "." : refused.getReason();
        return switch (status) {
            case NOT_FOUND -> Problem.notFound();
            case BAD_REQUEST -> Problem.badRequest(detail);
            default ->
                Problem.of(
                        status,
                        status.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        status.getReasonPhrase(),
                        detail);
        };
    }

    private static Problem away() {
        return Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "unavailable",
                "Not available at the moment",
                "Expected the database to answer, but it does not. Nothing was changed; send it again in a minute.");
    }
}
