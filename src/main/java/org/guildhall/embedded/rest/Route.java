package org.guildhall.embedded.rest;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * One method and path of the API and what answers it.
 *
 * @param method HTTP method in upper case
 * @param path template with named segments, such as {@code /v2/jobs/{jobKey}/completion}
 * @param blocking whether the handler may block and so needs a thread of its own
 */
public record Route(String method, String path, boolean blocking, AsyncHandler handler) {

    public static Route get(String path, Handler handler) {
        return blocking("GET", path, handler);
    }

    public static Route post(String path, Handler handler) {
        return blocking("POST", path, handler);
    }

    public static Route put(String path, Handler handler) {
        return blocking("PUT", path, handler);
    }

    public static Route patch(String path, Handler handler) {
        return blocking("PATCH", path, handler);
    }

    public static Route delete(String path, Handler handler) {
        return blocking("DELETE", path, handler);
    }

    /** For what is asked hundreds of times a second: without a thread that waits for the engine. */
    public static Route command(String path, AsyncHandler handler) {
        return new Route("POST", path, false, handler);
    }

    private static Route blocking(String method, String path, Handler handler) {
        return new Route(method, path, true, call -> CompletableFuture.completedFuture(handler.handle(call)));
    }

    /** Answers one request; runs on a virtual thread and may block. A {@link ProblemException} becomes problem+json. */
    @FunctionalInterface
    public interface Handler {
        Answer handle(Call call) throws Exception;
    }

    /** Begins to answer one request, without blocking, and answers it later. */
    @FunctionalInterface
    public interface AsyncHandler {
        CompletionStage<Answer> handle(Call call) throws Exception;
    }
}
