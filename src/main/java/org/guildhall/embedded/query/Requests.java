package org.guildhall.embedded.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.guildhall.embedded.rest.ProblemException;

/** What requests may hold. */
final class Requests {

    private Requests() {}

    /** Fails with 400 when a part of a request is no object or has a property that is not known. */
    static void only(String path, JsonNode part, String... known) {
        if (part.isMissingNode() || part.isNull()) {
            return;
        }
        if (!part.isObject()) {
            throw ProblemException.unreadable(path.isEmpty() ? path : path.substring(0, path.length() - 1));
        }
        Set<String> names = Set.of(known);
        part.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                throw ProblemException.unreadable(path + name);
            }
        });
    }
}
