package org.guildhall.embedded.rest;

import java.util.List;
import java.util.Map;

/** One request on its way to an endpoint. */
public interface Call {

    /** Values of the named path segments. */
    Map<String, String> path();

    /** A path segment as an engine key. Fails with 400 when it is not a number. */
    long key(String name);

    /** First values of the query parameters. */
    Map<String, String> query();

    /** The files of a multipart body under one name; empty when there is none. */
    List<Upload> uploads(String name);

    /** The JSON body as a DTO; an empty body is an empty object. Fails with 400 when it cannot be read as one. */
    <T> T body(Class<T> type);

    /** As {@link #body}, but there must be one. */
    <T> T requiredBody(Class<T> type);

    /** Whether the caller has gone: nobody will read an answer. */
    boolean abandoned();

    /** Runs an action, once, when the caller goes before it has the whole answer; at once when it has gone already. */
    void onAbandoned(Runnable action);

    /** A file of a multipart body. */
    record Upload(String fileName, byte[] content) {}
}
