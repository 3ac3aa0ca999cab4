package org.guildhall.embedded.rest;

import com.fasterxml.jackson.databind.JsonNode;

/** Which process instances a batch operation is for. */
public interface BatchFilters {

    /**
     * A filter on process instances, as searches take it, in the form that the engine keeps with a batch operation.
     * Fails with 400 when there is none, it is empty, or it cannot be understood.
     *
     * @return MessagePack
     */
    byte[] keep(JsonNode filter);
}
