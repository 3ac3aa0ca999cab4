package org.guildhall.embedded.rest;

/**
 * One method and path of the API and what answers it.
 *
 * @param method HTTP method in upper case
 * @param path template with named segments, such as {@code /v2/jobs/{jobKey}/completion}
 */
public record Route(String method, String path, Handler handler) {

    public static Route get(String path, Handler handler) {
        return new Route("GET", path, handler);
    }

    public static Route post(String path, Handler handler) {
        return new Route("POST", path, handler);
    }

    public static Route put(String path, Handler handler) {
        return new Route("PUT", path, handler);
    }

    public static Route patch(String path, Handler handler) {
        return new Route("PATCH", path, handler);
    }

    public static Route delete(String path, Handler handler) {
        return new Route("DELETE", path, handler);
    }

    /** Answers one request; runs on a virtual thread and may block. A {@link ProblemException} becomes problem+json. */
    @FunctionalInterface
    public interface Handler {
        Answer handle(Call call) throws Exception;
    }
}
