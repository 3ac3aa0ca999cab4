package org.guildhall.embedded.rest;

import java.net.URI;

/** Where the REST API of the embedded engine listens. */
public interface EngineEndpoint {

    /** The real port, also when any free one was asked for. Fails before the server has started. */
    int port();

    default URI address() {
        return URI.create("http://127.0.0.1:" + port());
    }
}
