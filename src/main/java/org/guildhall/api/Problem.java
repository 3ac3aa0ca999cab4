package org.guildhall.api;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * Why a request got no answer, as RFC 9457 writes it.
 *
 * @param code stable name of the kind of problem, last part of the document's {@code type}
 * @param title the kind of problem in words
 * @param detail what happened this time, and what to do; free of internals and of personal data
 * @param errors what is wrong with the request, place by place
 */
public record Problem(HttpStatus status, String code, String title, String detail, List<Fault> errors) {

    private static final String TYPE = "urn:guildhall:problem:";

    /** @param pointer JSON pointer into the body, as a URI fragment, or name of the parameter or header */
    public record Fault(String pointer, String detail) {}

    public static Problem of(HttpStatus status, String code, String title, String detail) {
        return new Problem(status, code, title, detail, List.of());
    }

    public static Problem notFound() {
        return notFound("There is nothing at this address for this token. Check the id, and whom it belongs to.");
    }

    public static Problem notFound(String detail) {
        return of(HttpStatus.NOT_FOUND, "not-found", "Not found", detail);
    }

    public static Problem conflict(String detail) {
        return of(HttpStatus.CONFLICT, "conflict", "Not possible in the present state", detail);
    }

    public static Problem forbidden(String detail) {
        return of(HttpStatus.FORBIDDEN, "forbidden", "Not for this token", detail);
    }

    public static Problem badRequest(String detail) {
        return of(HttpStatus.BAD_REQUEST, "bad-request", "The request cannot be read", detail);
    }

    /** @param errors what is wrong, with the place as a property path such as {@code owners[0].name} below {@code base} */
    public static Problem invalid(String base, Map<String, String> errors) {
        return invalid(errors.entrySet().stream()
                .map(error -> new Fault(pointer(base, error.getKey()), error.getValue()))
                .sorted(Comparator.comparing(Fault::pointer))
                .toList());
    }

    public static Problem invalid(List<Fault> errors) {
        return new Problem(
                HttpStatus.UNPROCESSABLE_ENTITY,
                "invalid",
                "Some fields need another look",
                "Expected a valid request, but some fields are not. Nothing was changed; correct them and send it again.",
                errors);
    }

    /** The document's {@code type}. */
    public String type() {
        return TYPE + code;
    }

    private static String pointer(String base, String path) {
        String steps = path.replace("~", "~0")
                .replace("/", "~1")
                .replaceAll("\\[(\\d+)]", "/$1")
                .replace('.', '/');
        return "#" + base + (steps.isEmpty() ? "" : "/" + steps);
    }
}
